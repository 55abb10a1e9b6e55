package org.twinbridge.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.AuditTrail;

/** What signing in asks of the accounts, before and while somebody is signed in. */
@Component
public class AccountsSignedIn implements UserDetailsPasswordService {

    private final AccountRepository repository;
    private final AuditTrail trail;
    private final Clock clock;

    AccountsSignedIn(AccountRepository repository, AuditTrail trail, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a sign-in is checked against; empty if there is no such account. */
    @Transactional(readOnly = true)
    public Optional<AccountPrincipal> principal(String name) {
        return repository.findByName(Accounts.canonical(name)).map(AccountsSignedIn::principal);
    }

    /** Whether who signed in may go on: the account is active and was not signed out everywhere since. */
    @Transactional(readOnly = true)
    public boolean mayGoOn(AccountPrincipal principal) {
        return !principal.isStored()
                || repository.isActiveSince(principal.account().id(), principal.signOuts());
    }

    /** Renews a hash of an older algorithm. */
    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        AccountPrincipal principal = (AccountPrincipal) user;
        repository.setPassword(principal.account().id(), newHash);
        return new AccountPrincipal(principal.account(), newHash, principal.signOuts());
    }

    /** Notes that somebody has signed in on a page; programs, which sign in with every request, are left out. */
    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication().getPrincipal() instanceof AccountPrincipal principal && principal.isStored()) {
            String name = principal.account().name();
            repository.setLastSignIn(principal.account().id(), clock.instant());
            trail.recordAs(name, "account.signed-in", "account:" + name, null, Map.of());
        }
    }

    static AccountPrincipal principal(AccountEntity entity) {
        return new AccountPrincipal(Accounts.account(entity), entity.password(), entity.signOuts());
    }
}
