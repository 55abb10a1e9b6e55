package org.twinbridge.ingest;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;

/** Signs somebody in for the rest of a test. */
public final class SignedIn {

    private SignedIn() {}

    /** Signs in an account that is called after its role, in small letters. */
    public static void as(Role role) {
        as(role.name().toLowerCase(java.util.Locale.ROOT), role);
    }

    public static void as(String name, Role role) {
        InstitutionId institution = role == Role.OFFICER ? new InstitutionId("https://ror.org/04je6yw13") : null;
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), name, name, Set.of(role), institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
