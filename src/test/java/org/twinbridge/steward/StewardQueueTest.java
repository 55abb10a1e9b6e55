package org.twinbridge.steward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.InstitutionMerging;
import org.twinbridge.institution.Institutions;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.persistence.NoticeStore;
import org.twinbridge.steward.RequestRefusedException.Cause;
import org.twinbridge.steward.persistence.StewardRequestRepository;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:steward")
@ComponentScan("org.twinbridge.institution")
@Import({Notices.class, NoticeStore.class, StewardQueueTest.Time.class})
class StewardQueueTest {

    static class Time {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final InstitutionId UCAD = new InstitutionId("tb:ucad");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Autowired
    private StewardRequestRepository repository;

    @Autowired
    private Institutions institutions;

    @Autowired
    private InstitutionMerging merging;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestEntityManager entities;

    private StewardQueue queue;

    @BeforeEach
    void storesTheSameUniversityTwice() {
        jdbc.update("""
            insert into country (iso2, iso3, name_en, name_fr, ldc, lldc, sids, official_languages, regional_languages)
            values ('SN', 'SEN', 'Senegal', 'Sénégal', true, false, false, 'fr', '')\
            """);
        for (String id : Set.of("tb:dakar", "tb:ucad")) {
            jdbc.update("""
                    insert into institution (id, name, kind, source_types, country, active, source_name, fingerprint)
                    values (?, 'Université de Dakar', 'UNIVERSITY', '', 'SN', true, 'test', '')\
                    """, id);
        }
        queue = new StewardQueue(
                repository, institutions, merging, notices, new CurrentAccount(), Clock.fixed(NOW, ZoneOffset.UTC));
        signIn("awa", Role.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsWhoAskedWhatBecameOfItAndWhy() {
        StewardRequest asked = queue.submit(NewRequest.duplicate(DAKAR, UCAD, ""));
        signIn("moussa", Role.STEWARD);

        queue.decline(asked.id(), "Two campuses.");

        assertThat(jdbc.queryForMap("select recipient_kind, recipient, kind, told_values from notice"))
                .containsEntry("recipient_kind", "ACCOUNT")
                .containsEntry("recipient", "awa")
                .containsEntry("kind", "steward.notice.declined.reason")
                .containsEntry("told_values", "Université de Dakar\u001fTwo campuses.");
    }

    @Test
    void keepsWhatWasAskedUntilAStewardDecides() {
        StewardRequest asked = queue.submit(NewRequest.duplicate(DAKAR, UCAD, "  Same rector, same website. "));
        entities.flush();
        entities.clear();
        signIn("moussa", Role.STEWARD);

        assertThat(queue.open())
                .containsExactly(new StewardRequest(
                        asked.id(),
                        RequestKind.DUPLICATE,
                        DAKAR,
                        UCAD,
                        "Same rector, same website.",
                        "awa",
                        NOW,
                        RequestState.OPEN,
                        null));
        assertThat(queue.openCount()).isEqualTo(1);
    }

    @Test
    void tellsTheOneWhoAskedHowItWasDecidedAndWhy() {
        StewardRequest claim = queue.submit(NewRequest.claim(DAKAR, "I keep its register."));
        StewardRequest missing = queue.submit(NewRequest.notListed("Université de Kaolack, Senegal"));
        signIn("moussa", Role.ADMINISTRATOR);
        queue.accept(claim.id(), "");
        queue.decline(missing.id(), "It is listed as USSEIN.");
        entities.flush();
        entities.clear();
        signIn("awa", Role.STAFF);

        assertThat(queue.mine())
                .extracting(StewardRequest::state, StewardRequest::decision)
                .containsExactly(
                        tuple(
                                RequestState.DECLINED,
                                new StewardRequest.Decision("moussa", NOW, "It is listed as USSEIN.")),
                        tuple(RequestState.ACCEPTED, new StewardRequest.Decision("moussa", NOW, "")));
    }

    @Test
    void mergesTwoEntriesThatAreOne() {
        StewardRequest duplicate = queue.submit(NewRequest.duplicate(DAKAR, UCAD, ""));
        signIn("moussa", Role.STEWARD);

        queue.acceptDuplicate(duplicate.id(), UCAD, "Same rector.");

        assertThat(institutions.find(DAKAR))
                .hasValueSatisfying(given -> assertThat(given.active()).isFalse());
        assertThat(institutions.find(UCAD))
                .hasValueSatisfying(kept -> assertThat(kept.active()).isTrue());
        assertThat(merging.keptInsteadOf(DAKAR)).contains(UCAD);
        assertThat(queue.open()).isEmpty();
    }

    @Test
    void mergesNothingForAStranger() {
        StewardRequest duplicate = queue.submit(NewRequest.duplicate(DAKAR, UCAD, ""));

        assertThatThrownBy(() -> queue.acceptDuplicate(duplicate.id(), UCAD, ""))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(merging.keptInsteadOf(DAKAR)).isEmpty();
    }

    @Test
    void keepsOneOfTheTwoAlone() {
        StewardRequest claim = queue.submit(NewRequest.claim(DAKAR, "I keep its register."));
        signIn("moussa", Role.STEWARD);

        assertRefused(Cause.UNKNOWN_INSTITUTION, () -> queue.acceptDuplicate(claim.id(), UCAD, ""));
    }

    @Test
    void decidesOnce() {
        StewardRequest claim = queue.submit(NewRequest.claim(DAKAR, "I keep its register."));
        signIn("moussa", Role.STEWARD);
        queue.accept(claim.id(), "");

        assertRefused(Cause.ALREADY_DECIDED, () -> queue.decline(claim.id(), "Wait."));
        assertThat(queue.open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "STAFF", "REVIEWER"})
    void opensToStewardsAndAdministratorsOnly(Role role) {
        StewardRequest claim = queue.submit(NewRequest.claim(DAKAR, "I keep its register."));
        signIn("somebody", role);

        assertThatThrownBy(queue::open).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(queue::openCount).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queue.accept(claim.id(), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queue.decline(claim.id(), "No.")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesNothingFromWhoIsNotSignedIn() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> queue.submit(NewRequest.notListed("Université de Kaolack")))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void refusesWhatAStewardCouldNotActOn() {
        assertRefused(Cause.NO_WORDS, () -> queue.submit(NewRequest.notListed(" ")));
        assertRefused(Cause.TOO_LONG, () -> queue.submit(NewRequest.notListed("x".repeat(2001))));
        assertRefused(
                Cause.UNKNOWN_INSTITUTION,
                () -> queue.submit(NewRequest.claim(new InstitutionId("tb:nowhere"), "I keep its register.")));
        assertRefused(Cause.SAME_INSTITUTION, () -> queue.submit(NewRequest.duplicate(DAKAR, DAKAR, "")));
    }

    @Test
    void takesTheSameRequestOnce() {
        queue.submit(NewRequest.claim(DAKAR, "I keep its register."));

        assertRefused(Cause.ALREADY_ASKED, () -> queue.submit(NewRequest.claim(DAKAR, "I keep its register, really.")));
    }

    @Test
    void takesNoMoreThanTwentyOpenOnesOfAnAccount() {
        for (int i = 0; i < StewardQueue.MOST_OPEN; i++) {
            queue.submit(NewRequest.notListed("Institution " + i));
        }

        assertRefused(Cause.TOO_MANY_OPEN, () -> queue.submit(NewRequest.notListed("One more")));
        signIn("binta", Role.REVIEWER);
        assertThat(queue.submit(NewRequest.notListed("One of another account")).contact())
                .isEqualTo("binta");
    }

    @Test
    void asksForAReasonThatFits() {
        StewardRequest claim = queue.submit(NewRequest.claim(DAKAR, "I keep its register."));
        signIn("moussa", Role.STEWARD);

        assertRefused(Cause.NO_REASON, () -> queue.decline(claim.id(), " "));
        assertRefused(Cause.TOO_LONG, () -> queue.decline(claim.id(), "x".repeat(1001)));
        assertRefused(Cause.UNKNOWN_REQUEST, () -> queue.accept(claim.id() + 1, ""));
    }

    private static void assertRefused(Cause why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    private static void signIn(String name, Role role) {
        var account = new Account(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                name,
                Set.of(role),
                role == Role.OFFICER ? DAKAR : null,
                true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
