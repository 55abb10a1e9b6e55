package org.twinbridge.pole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.twinbridge.pole.NairobiInTheRegister.AGRICULTURE;
import static org.twinbridge.pole.NairobiInTheRegister.FACULTY;
import static org.twinbridge.pole.NairobiInTheRegister.FOUNDATION;
import static org.twinbridge.pole.NairobiInTheRegister.UNIVERSITY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.pole.PoleRefusedException.Cause;

@SpringBootTest
@ActiveProfiles("production")
@Import({NairobiInTheRegister.class, NairobiInTheRegister.Time.class})
class PoleReviewsTest {

    @Autowired
    private NairobiInTheRegister nairobi;

    @Autowired
    private PoleReviews reviews;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void twoPlacesAndAReviewer() {
        nairobi.store();
        signIn("awa", Set.of(Role.REVIEWER), null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void queuesPlacesThatLackOnlyJointWorkBestFirst() {
        assertThat(reviews.queue(AGRICULTURE, false))
                .satisfiesExactly(
                        pole -> {
                            assertThat(pole.evidence().name()).isEqualTo("Nairobi, KE");
                            assertThat(pole.state()).isEqualTo(ReviewState.TO_REVIEW);
                            assertThat(pole.evidence().status()).isEqualTo("potential");
                            assertThat(pole.change().isNone()).isTrue();
                        },
                        pole -> assertThat(pole.evidence().name()).isEqualTo("Hanoi, VN"));
    }

    @Test
    void keepsAPoleThatGainsAMemberAndShowsTheChange() {
        ReviewedPole before = nairobi();
        nairobi.addAFoundation();

        ReviewedPole after = nairobi();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.evidence().members()).hasSize(4);
        assertThat(after.change().gained()).containsExactly(FOUNDATION.value());
        assertThat(after.change().lost()).isEmpty();
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void leavesAPoleAsItIsWhereNothingOfItChanged() {
        ReviewedPole before = nairobi();
        nairobi.addAFaculty();

        assertThat(nairobi().version()).isEqualTo(before.version());
    }

    @Test
    void acceptsNoPoleWithoutRecordedJointWork() {
        refuses(DecisionKind.ACCEPTED, "", Cause.NO_JOINT_WORK);

        assertThat(reviews.accepted()).isEmpty();
    }

    @Test
    void acceptsAPoleWithRecordedJointWorkForEverybodyToSee() {
        nairobi.recordJointWork();

        PoleDecision decision = decide(DecisionKind.ACCEPTED, "");

        assertThat(decision.reviewer()).isEqualTo("awa");
        assertThat(decision.evidence().jointWork()).singleElement().satisfies(work -> assertThat(work.sample())
                .isFalse());
        assertThat(decision.policy()).endsWith(" 1");
        SecurityContextHolder.clearContext();
        assertThat(reviews.accepted()).containsExactly(decision);
    }

    @Test
    void freezesTheEvidenceWithTheDecision() {
        nairobi.recordJointWork();
        PoleDecision decision = decide(DecisionKind.ACCEPTED, "");
        nairobi.addAFoundation();

        ReviewedPole now = nairobi();

        assertThat(now.state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(now.evidence().members()).hasSize(4);
        assertThat(reviews.history(now.id())).containsExactly(decision);
        assertThat(decision.evidence().members()).hasSize(3);
        assertThat(ReviewedPole.Change.between(decision.evidence(), now.evidence(), decision.decidedAt())
                        .gained())
                .containsExactly(FOUNDATION.value());
    }

    @Test
    void goesThroughEveryEndAndKeepsAllOfItLatestFirst() {
        nairobi.recordJointWork();
        decide(DecisionKind.SENT_BACK, " Who leads the joint laboratory? ");
        decide(DecisionKind.REOPENED, "Answered by letter.");
        decide(DecisionKind.REJECTED, "The laboratory closed.");
        decide(DecisionKind.REOPENED, "It opened again.");
        decide(DecisionKind.ACCEPTED, "");

        List<PoleDecision> history = reviews.history(nairobi().id());

        assertThat(history)
                .extracting(PoleDecision::kind)
                .containsExactly(
                        DecisionKind.ACCEPTED,
                        DecisionKind.REOPENED,
                        DecisionKind.REJECTED,
                        DecisionKind.REOPENED,
                        DecisionKind.SENT_BACK);
        assertThat(history.getLast().reason()).isEqualTo("Who leads the joint laboratory?");
    }

    @ParameterizedTest
    @EnumSource(names = "ACCEPTED", mode = EnumSource.Mode.EXCLUDE)
    void asksForAReasonForAllButAcceptance(DecisionKind kind) {
        refuses(kind, "  ", Cause.NO_REASON);
    }

    @Test
    void boundsTheReason() {
        refuses(DecisionKind.REJECTED, "x".repeat(2001), Cause.TOO_LONG);
    }

    @Test
    void rejectsNothingTwiceWithoutReopeningIt() {
        decide(DecisionKind.REJECTED, "Three offices in one house.");

        refuses(DecisionKind.REJECTED, "Still.", Cause.WRONG_STATE);
    }

    @Test
    void tellsAReviewerWhoBelongsToAMemberToStandAside() {
        nairobi.recordJointWork();
        ReviewedPole pole = nairobi();
        signIn("moussa", Set.of(Role.REVIEWER, Role.OFFICER), UNIVERSITY);

        assertThat(reviews.interest(pole.evidence())).contains(UNIVERSITY);
        refuses(DecisionKind.ACCEPTED, "", Cause.STAND_ASIDE);
        assertThat(reviews.history(pole.id())).isEmpty();
    }

    @Test
    void countsAMembersFacultyAsAnInterestToo() {
        nairobi.addAFaculty();
        signIn("moussa", Set.of(Role.REVIEWER, Role.OFFICER), FACULTY);

        refuses(DecisionKind.REJECTED, "Not ours.", Cause.STAND_ASIDE);
    }

    @Test
    void tellsTheSecondOfTwoWhoLookedAtTheSame() {
        ReviewedPole seenByBoth = nairobi();
        reviews.decide(judgement(seenByBoth, DecisionKind.REJECTED, "Too thin."));

        assertThatThrownBy(() -> reviews.decide(judgement(seenByBoth, DecisionKind.SENT_BACK, "Who leads?")))
                .isInstanceOfSatisfying(PoleRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.CHANGED_MEANWHILE));
    }

    @Test
    void letsOnlyOneOfTwoDecideAtTheSameMoment() throws Exception {
        ReviewedPole seenByBoth = nairobi();
        var context = SecurityContextHolder.getContext();
        var together = new CyclicBarrier(2);
        Callable<@Nullable Throwable> attempt = () -> {
            SecurityContextHolder.setContext(context);
            together.await();
            return catchThrowable(() -> reviews.decide(judgement(seenByBoth, DecisionKind.REJECTED, "Too thin.")));
        };

        List<@Nullable Throwable> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(attempt);
            var second = threads.submit(attempt);
            outcomes = Arrays.asList(first.get(), second.get());
        }

        assertThat(outcomes).filteredOn(outcome -> outcome == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome != null)
                .singleElement()
                .isInstanceOfSatisfying(PoleRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.CHANGED_MEANWHILE));
        assertThat(reviews.history(seenByBoth.id())).hasSize(1);
    }

    @Test
    void tellsAReviewerThatNewDataChangedThePole() {
        nairobi.recordJointWork();
        ReviewedPole seen = nairobi();
        nairobi.addAFoundation();
        reviews.refresh(AGRICULTURE);

        assertThatThrownBy(() -> reviews.decide(judgement(seen, DecisionKind.ACCEPTED, "")))
                .isInstanceOfSatisfying(PoleRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.CHANGED_MEANWHILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pole_decision set reason = 'Changed my mind.'",
                "delete from pole_decision",
                "truncate table pole_decision",
                "delete from pole"
            })
    void cannotRewriteWhatWasDecided(String rewriting) {
        PoleDecision decision = decide(DecisionKind.REJECTED, "Too thin.");

        assertThatThrownBy(() -> jdbc.execute(rewriting)).isInstanceOf(RuntimeException.class);

        assertThat(reviews.history(decision.poleId())).containsExactly(decision);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "ADMINISTRATOR"})
    void letsStaffLookButNotDecide(Role role) {
        signIn("li", Set.of(role), null);

        ReviewedPole pole = nairobi();

        assertThatThrownBy(() -> reviews.decide(judgement(pole, DecisionKind.REJECTED, "No.")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsOthersNothingOfTheReview() {
        signIn("li", Set.of(Role.STEWARD), null);

        assertThatThrownBy(() -> reviews.queue(AGRICULTURE, false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reviews.history("081-0")).isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> reviews.find("081-0")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void refusesAPoleThatDoesNotExist() {
        assertThatThrownBy(() -> reviews.decide(new Judgement("081-0", 0, DecisionKind.REJECTED, "No.")))
                .isInstanceOfSatisfying(PoleRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.UNKNOWN_POLE));
    }

    private ReviewedPole nairobi() {
        return reviews.queue(AGRICULTURE, true).stream()
                .filter(pole -> pole.evidence().name().startsWith("Nairobi"))
                .findFirst()
                .orElseThrow();
    }

    private PoleDecision decide(DecisionKind kind, String reason) {
        return reviews.decide(judgement(nairobi(), kind, reason));
    }

    private void refuses(DecisionKind kind, String reason, Cause cause) {
        assertThatThrownBy(() -> decide(kind, reason))
                .isInstanceOfSatisfying(PoleRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(cause));
    }

    private static Judgement judgement(ReviewedPole pole, DecisionKind kind, String reason) {
        return new Judgement(pole.id(), pole.version(), kind, reason);
    }

    private static void signIn(String name, Set<Role> roles, @Nullable InstitutionId institution) {
        var principal =
                AccountPrincipal.authenticated(new Account(UUID.randomUUID(), name, name, roles, institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
