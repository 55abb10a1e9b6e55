package org.twinbridge.market;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;

/** Who may have the market solved and see it whole. */
@Component
class MarketBrokers {

    private final CurrentAccount current;

    MarketBrokers(CurrentAccount current) {
        this.current = current;
    }

    /**
     * Whoever of the section or the administrators is signed in.
     *
     * @throws AccessDeniedException if someone else is
     * @throws AuthenticationCredentialsNotFoundException if nobody is
     */
    Account require() {
        Account account = current.get();
        if (!account.has(Role.STAFF) && !account.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only staff and administrators see the whole market.");
        }
        return account;
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    void requireAnybody() {
        current.get();
    }
}
