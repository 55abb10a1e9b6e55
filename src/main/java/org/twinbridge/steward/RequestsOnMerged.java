package org.twinbridge.steward;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.InstitutionMerged;

/** Lets what waits for a decision on an institution that was merged be about the one that is kept. */
@Component
class RequestsOnMerged {

    private final JdbcTemplate jdbc;

    RequestsOnMerged(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction of the merge. Requests that name both, and those decided, stay as they are. */
    @EventListener
    void on(InstitutionMerged merged) {
        String kept = merged.kept().value();
        String givenUp = merged.givenUp().value();
        jdbc.update("""
            update steward_request set institution_id = ? where institution_id = ? and state = ?
            and (other_institution_id is null or other_institution_id <> ?)\
            """, kept, givenUp, RequestState.OPEN.name(), kept);
        jdbc.update("""
            update steward_request set other_institution_id = ? where other_institution_id = ? and state = ?
            and institution_id <> ?\
            """, kept, givenUp, RequestState.OPEN.name(), kept);
    }
}
