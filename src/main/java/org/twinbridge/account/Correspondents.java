package org.twinbridge.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Where mail reaches those who may sign in. For work in the background; it names people to nobody. The people of the
 * demonstration have no address.
 */
@Component
public class Correspondents {

    private final AccountRepository repository;

    Correspondents(AccountRepository repository) {
        this.repository = repository;
    }

    /** Addresses of the officers of an institution; empty if none is known. */
    @Transactional(readOnly = true)
    public List<String> officersOf(InstitutionId institution) {
        return addresses(repository.findActingFor(institution.value()));
    }

    /** Addresses of everybody who holds a role; empty if none is known. */
    @Transactional(readOnly = true)
    public List<String> holdersOf(Role role) {
        return addresses(repository.findAllWith(role));
    }

    /** The address of an account, by its name; empty if it is not known. */
    @Transactional(readOnly = true)
    public List<String> named(String name) {
        return addresses(repository.findByName(name).stream().toList());
    }

    /** A name to sign in with that is an address is taken for one where no other is known. */
    private static List<String> addresses(Collection<AccountEntity> accounts) {
        return accounts.stream()
                .map(Accounts::account)
                .filter(Account::active)
                .flatMap(account ->
                        account
                                .mail()
                                .or(() -> Optional.of(account.name()).filter(name -> name.contains("@")))
                                .stream())
                .distinct()
                .toList();
    }
}
