package org.twinbridge.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.engine.profile.InstitutionId;

/** Whether somebody acts for an institution. For services; it names nobody. */
@Component
public class Officers {

    private final AccountRepository repository;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    Officers(AccountRepository repository, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.repository = repository;
        this.demonstration = demonstration;
    }

    /** Whether an institution has an officer who may sign in, the demonstration's among them. */
    @Transactional(readOnly = true)
    public boolean actFor(InstitutionId institution) {
        return repository.findActingFor(institution.value()).stream().anyMatch(AccountEntity::active)
                || demonstration.stream()
                        .flatMap(accounts -> accounts.of(Role.OFFICER).stream())
                        .anyMatch(account -> account.actsFor(institution));
    }
}
