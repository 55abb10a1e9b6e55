package org.twinbridge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.engine.profile.InstitutionId;

class CurrentAccountTest {

    private static final InstitutionId DAKAR = InstitutionId.parse("04je6yw13");
    private static final InstitutionId NAIROBI = InstitutionId.parse("02y9nww90");
    private static final InstitutionId ACCRA = InstitutionId.parse("01r22mr83");

    private final CurrentAccount current = new CurrentAccount();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsAnOfficerActForEachOfItsInstitutionsAndOpensOnTheFirst() {
        Account awa = signIn(Role.OFFICER, List.of(NAIROBI, DAKAR));

        assertThat(current.requireActsFor(DAKAR)).isEqualTo(awa);
        assertThat(current.requireActsFor(NAIROBI)).isEqualTo(awa);
        assertThat(awa.institution()).contains(NAIROBI);
    }

    @Test
    void refusesAnOfficerOfAnotherInstitution() {
        signIn(Role.OFFICER, List.of(NAIROBI, DAKAR));

        assertThatThrownBy(() -> current.requireActsFor(ACCRA)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesWhoeverHasNoneOfTheRoles() {
        signIn(Role.STAFF, List.of());

        assertThat(current.requireAny(Role.REVIEWER, Role.STAFF).roles()).containsExactly(Role.STAFF);
        assertThatThrownBy(() -> current.requireAny(Role.REVIEWER, Role.STEWARD))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        assertThatThrownBy(() -> current.requireActsFor(DAKAR))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> current.requireAny(Role.STAFF))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private static Account signIn(Role role, Collection<InstitutionId> institutions) {
        var account =
                new Account(UUID.randomUUID(), "awa", "Awa", Set.of(role), Account.inOrder(institutions), null, true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return account;
    }
}
