package org.twinbridge.account;

import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.InstitutionId;

/** Who is signed in where this is asked. */
@Service
@PermitAll
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

    /**
     * The account that is signed in, if it acts for that institution.
     *
     * @throws AccessDeniedException if it does not
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    public Account requireActsFor(InstitutionId institution) {
        Account account = get();
        if (!account.actsFor(institution)) {
            throw new AccessDeniedException(
                    "The account (%s) does not act for the institution (%s).".formatted(account.name(), institution));
        }
        return account;
    }

    /**
     * The account that is signed in, if it has one of the roles.
     *
     * @throws AccessDeniedException if it has none of them
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    public Account requireAny(Role... roles) {
        Account account = get();
        if (Arrays.stream(roles).noneMatch(account::has)) {
            throw new AccessDeniedException(
                    "The account (%s) has none of the roles %s.".formatted(account.name(), Arrays.toString(roles)));
        }
        return account;
    }
}
