package org.twinbridge.ingest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;

/** Who may bring data in from the dashboard. */
@ConditionalOnWebApplication
@Component
class DataStewards {

    private final CurrentAccount current;

    DataStewards(CurrentAccount current) {
        this.current = current;
    }

    /**
     * The steward or administrator who is signed in.
     *
     * @throws AccessDeniedException if someone else is
     * @throws AuthenticationCredentialsNotFoundException if nobody is
     */
    Account require() {
        Account account = current.get();
        if (!account.has(Role.STEWARD) && !account.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only a steward or an administrator brings data in.");
        }
        return account;
    }
}
