package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.Invitation;
import org.twinbridge.account.InvitationRefusedException;
import org.twinbridge.account.InvitationRefusedException.Cause;
import org.twinbridge.account.Invitations;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.account.persistence.InvitationRepository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.SignedIn;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
class InvitationsTest {

    private static final InstitutionId DAKAR = InstitutionId.parse("04je6yw13");
    private static final InstitutionId NAIROBI = InstitutionId.parse("02y9nww90");
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationRepository kept;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void inviteNobody() {
        accounts.deleteAll();
        kept.deleteAll();
        SignedIn.as(Role.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void makesAnAccountOfALinkForWhoeverHasIt() {
        String token = inviteAnOfficer();
        SecurityContextHolder.clearContext();

        Account made = invitations.accept(token, "awa@ucad.sn", "Awa Diop", PASSWORD);

        assertThat(made.roles()).containsExactly(Role.OFFICER);
        assertThat(made.institutions()).containsExactly(DAKAR, NAIROBI);
        assertThat(made.mail()).contains("awa@ucad.sn");
        assertThat(accounts.findByName("awa@ucad.sn")).isPresent();
    }

    @Test
    void keepsOnlyAHashOfTheLink() {
        String token = inviteAnOfficer();

        String hash = jdbc.queryForObject("select token_hash from invitation", String.class);
        // 32 bytes are 43 characters in base 64, and their hash 64 in base 16.
        assertThat(token).hasSize(43);
        assertThat(hash).hasSize(64).isNotEqualTo(token);
        assertThat(jdbc.queryForList("select cast(details as varchar) from audit_event", String.class))
                .noneMatch(details -> details.contains(token));
    }

    @Test
    void worksOnce() {
        String token = inviteAnOfficer();
        invitations.accept(token, "awa", "Awa", PASSWORD);

        assertRefused(token, Cause.USED);
    }

    @Test
    void endsAfterAWeek() {
        String token = inviteAnOfficer();
        Invitation waiting = invitations.open(token);
        assertThat(waiting.expiresAt()).isEqualTo(waiting.madeAt().plus(java.time.Duration.ofDays(7)));

        jdbc.update("update invitation set expires_at = made_at");

        assertRefused(token, Cause.EXPIRED);
    }

    @Test
    void isWorthNothingOnceItIsRevoked() {
        String token = inviteAnOfficer();

        invitations.revoke(invitations.latest().getFirst().id());

        assertRefused(token, Cause.REVOKED);
    }

    @Test
    void doesNotKnowALinkThatNobodyMade() {
        assertRefused("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Cause.UNKNOWN);
        assertRefused("", Cause.UNKNOWN);
    }

    @Test
    void staysGoodWhenTheAccountIsRefused() {
        String token = inviteAnOfficer();

        assertThatThrownBy(() -> invitations.accept(token, "awa", "Awa", "short"))
                .isInstanceOf(AccountRefusedException.class);

        assertThat(invitations.accept(token, "awa", "Awa", PASSWORD).name()).isEqualTo("awa");
    }

    @Test
    void letsStaffInviteOfficersAndReviewersButNobodyWithMoreRights() {
        assertThat(invitations.invite(Set.of(Role.REVIEWER), List.of(), null)).startsWith(Invitations.PATH);
        for (Role role : Set.of(Role.STAFF, Role.STEWARD, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> invitations.invite(Set.of(role, Role.REVIEWER), List.of(), null))
                    .isInstanceOf(AccessDeniedException.class);
        }

        SignedIn.as(Role.ADMINISTRATOR);
        assertThat(invitations.invite(Set.of(Role.ADMINISTRATOR), List.of(), null))
                .startsWith(Invitations.PATH);
    }

    @Test
    void keepsTheInvitationsOfOneFromOtherStaff() {
        inviteAnOfficer();
        long id = invitations.latest().getFirst().id();

        SignedIn.as("moussa", Role.STAFF);

        assertThat(invitations.latest()).isEmpty();
        assertThatThrownBy(() -> invitations.revoke(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesAnOfficerWithoutAnInstitutionBeforeAnybodyIsInvited() {
        assertThatThrownBy(() -> invitations.invite(Set.of(Role.OFFICER), List.of(), null))
                .isInstanceOf(AccountRefusedException.class);
        assertThat(invitations.latest()).isEmpty();
    }

    private String inviteAnOfficer() {
        return invitations
                .invite(Set.of(Role.OFFICER), List.of(DAKAR, NAIROBI), " awa@ucad.sn ")
                .substring(Invitations.PATH.length());
    }

    private void assertRefused(String token, Cause cause) {
        assertThatExceptionOfType(InvitationRefusedException.class)
                .isThrownBy(() -> invitations.open(token))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(cause));
        assertThatExceptionOfType(InvitationRefusedException.class)
                .isThrownBy(() -> invitations.accept(token, "moussa", "Moussa", PASSWORD))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(cause));
        assertThat(accounts.findByName("moussa")).isEmpty();
    }
}
