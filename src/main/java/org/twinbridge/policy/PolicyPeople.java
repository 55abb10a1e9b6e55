package org.twinbridge.policy;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;

/** Who may write and decide on policies: staff and administrators. */
@Component
class PolicyPeople {

    /** Who is named where nobody signs in. */
    static final String COMMAND_LINE = "command line";

    private final CurrentAccount current;

    PolicyPeople(CurrentAccount current) {
        this.current = current;
    }

    boolean mayWrite() {
        return current.find().filter(PolicyPeople::mayWrite).isPresent();
    }

    /**
     * The name of whoever of the section or the administrators is signed in, or of the command line, which has nobody
     * signed in.
     *
     * @throws AccessDeniedException if anybody else asks
     */
    String require() {
        Optional<Account> account = current.find();
        if (account.isEmpty() && SecurityContextHolder.getContext().getAuthentication() == null) {
            return COMMAND_LINE;
        }
        return account.filter(PolicyPeople::mayWrite)
                .map(Account::name)
                .orElseThrow(() -> new AccessDeniedException("Only staff and administrators write policies."));
    }

    /** As {@link #require()}, but a person must be named. */
    String requirePerson() {
        if (!mayWrite(current.get())) {
            throw new AccessDeniedException("Only staff and administrators decide on policies.");
        }
        return current.get().name();
    }

    static boolean mayWrite(Account account) {
        return account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR);
    }
}
