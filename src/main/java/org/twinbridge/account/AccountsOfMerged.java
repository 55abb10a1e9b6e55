package org.twinbridge.account;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.InstitutionMerged;

/** Lets officers of an institution that was merged act for the one that is kept. */
@Component
class AccountsOfMerged {

    private final JdbcTemplate jdbc;

    AccountsOfMerged(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction of the merge. */
    @EventListener
    void on(InstitutionMerged merged) {
        jdbc.update(
                "update account set institution_id = ? where institution_id = ?",
                merged.kept().value(),
                merged.givenUp().value());
    }
}
