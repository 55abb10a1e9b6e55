package org.twinbridge.account;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who is signed in where this is asked. */
@Service
public class CurrentAccount {

    /** The account that is signed in; empty if nobody is. */
    public Optional<Account> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.account())
                : Optional.empty();
    }

    /**
     * The account that is signed in.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is
     */
    public Account get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
    }
}
