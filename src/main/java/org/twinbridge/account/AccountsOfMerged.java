package org.twinbridge.account;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.institution.InstitutionMerged;

/** Lets officers of an institution that was merged act for the one that is kept. */
@Component
class AccountsOfMerged {

    private final AccountRepository repository;

    AccountsOfMerged(AccountRepository repository) {
        this.repository = repository;
    }

    /** Within the transaction of the merge. */
    @EventListener
    @Transactional
    void on(InstitutionMerged merged) {
        String kept = merged.kept().value();
        String givenUp = merged.givenUp().value();
        for (AccountEntity account : repository.findActingFor(givenUp)) {
            List<String> institutions = account.institutionIds().stream()
                    .map(institution -> institution.equals(givenUp) ? kept : institution)
                    .distinct()
                    .toList();
            account.actFor(institutions);
        }
    }
}
