package org.twinbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.policy.PolicyRefusedException.Cause;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredPolicies.class})
class PolicyLifecycleTest {

    @Autowired
    private StoredCatalogue catalogue;

    @Autowired
    private StoredPolicies stored;

    @Autowired
    private PolicyDrafts drafts;

    @Autowired
    private PolicyApprovals approvals;

    @Autowired
    private Policies policies;

    @Autowired
    private Matching matching;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void someoneOfTheSection() {
        catalogue.store();
        SignedIn.as("awa", Role.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                DRAFT,      edit,      DRAFT
                DRAFT,      submit,    SUBMITTED
                DRAFT,      take back,
                DRAFT,      discard,   DISCARDED
                DRAFT,      approve,
                DRAFT,      reject,
                SUBMITTED,  edit,
                SUBMITTED,  submit,
                SUBMITTED,  take back, DRAFT
                SUBMITTED,  discard,
                SUBMITTED,  approve,   APPROVED
                SUBMITTED,  reject,    REJECTED
                APPROVED,   edit,
                APPROVED,   submit,
                APPROVED,   take back,
                APPROVED,   discard,
                APPROVED,   approve,
                APPROVED,   reject,
                SUPERSEDED, edit,
                SUPERSEDED, submit,
                SUPERSEDED, take back,
                SUPERSEDED, discard,
                SUPERSEDED, approve,
                SUPERSEDED, reject,
                REJECTED,   edit,
                REJECTED,   submit,
                REJECTED,   take back,
                REJECTED,   discard,
                REJECTED,   approve,
                REJECTED,   reject,
                DISCARDED,  edit,
                DISCARDED,  submit,
                DISCARDED,  take back,
                DISCARDED,  discard,
                DISCARDED,  approve,
                DISCARDED,  reject,
                """)
    void goesWhereTheTableSays(PolicyState from, String step, @Nullable PolicyState to) {
        PolicyVersion policy = stored.in(from);
        stored.preview(policy);
        SignedIn.as("berta", Role.STAFF);

        Throwable refused = catchThrowable(() -> take(step, policy));

        if (to == null) {
            assertThat(refused)
                    .isInstanceOfSatisfying(PolicyRefusedException.class, refusal -> assertThat(refusal.why())
                            .isIn(Cause.WRONG_STATE, Cause.NOTHING_CHANGED));
        } else {
            assertThat(refused).isNull();
        }
        assertThat(drafts.find(policy.id()).orElseThrow().state()).isEqualTo(to == null ? from : to);
    }

    private void take(String step, PolicyVersion policy) {
        Map<String, Consumer<PolicyVersion>> steps = Map.of(
                "edit", p -> drafts.edit(p.id(), p.lockVersion(), p.document()),
                "submit", p -> drafts.submit(p.id(), p.lockVersion(), "Because."),
                "take back", p -> drafts.takeBack(p.id(), p.lockVersion()),
                "discard", p -> drafts.discard(p.id(), p.lockVersion(), ""),
                "approve", p -> approvals.approve(p.id(), p.lockVersion(), ""),
                "reject", p -> approvals.reject(p.id(), p.lockVersion(), "No."));
        Objects.requireNonNull(steps.get(step)).accept(policy);
    }

    @Test
    void putsAnApprovedPolicyInForceForEverybodyAtOnceAndKeepsThePreviewThatWasSeen() {
        PolicyVersion before = policies.inForce();
        PolicyVersion submitted = stored.in(PolicyState.SUBMITTED);
        PolicyPreview seen = stored.preview(submitted);
        SignedIn.as("berta", Role.ADMINISTRATOR);

        PolicyVersion approved = approvals.approve(submitted.id(), submitted.lockVersion(), "As discussed.");

        assertThat(policies.current().label()).isEqualTo(approved.label());
        assertThat(approved.previewId()).isEqualTo(seen.id());
        assertThat(drafts.find(before.id()).orElseThrow().state()).isEqualTo(PolicyState.SUPERSEDED);
        assertThat(matching.rank(RankQuery.of(DAKAR, 3), policies.current()).policy())
                .isEqualTo(approved.label());
        assertThat(drafts.steps(approved.id()))
                .extracting(PolicyStep::kind)
                .containsExactly(PolicyStep.Kind.APPROVED, PolicyStep.Kind.SUBMITTED, PolicyStep.Kind.DRAFTED);
        assertThat(jdbc.queryForList(
                        "select kind from audit_event where subject = ? order by id",
                        String.class,
                        "policy:" + approved.id()))
                .containsExactly("policy.drafted", "policy.submitted", "policy.approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void leavesTheDecisionToASecondPerson(String step) {
        PolicyVersion submitted = stored.in(PolicyState.SUBMITTED);
        stored.preview(submitted);
        SignedIn.as("awa", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> take(step, submitted))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.SECOND_PERSON));
    }

    @Test
    void countsWhoeverEditedLastAsTheFirstPersonWhoeverSubmitted() {
        PolicyVersion draft = stored.draft(.3);
        SignedIn.as("berta", Role.STAFF);
        PolicyVersion edited = drafts.edit(
                draft.id(),
                draft.lockVersion(),
                new PolicyDocument(draft.name(), stored.terms(CriterionId.NETWORK, .4)));
        SignedIn.as("awa", Role.STAFF);
        PolicyVersion submitted = drafts.submit(edited.id(), edited.lockVersion(), "Because.");
        stored.preview(submitted);
        SignedIn.as("berta", Role.STAFF);

        assertThatThrownBy(() -> approvals.approve(submitted.id(), submitted.lockVersion(), ""))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.SECOND_PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted_by", "edited_by"})
    void hasTheDatabaseRefuseASinglePersonToo(String column) {
        PolicyVersion submitted = stored.in(PolicyState.SUBMITTED);
        jdbc.update("update policy set " + column + " = 'chidi' where id = ?", submitted.id());

        assertThatThrownBy(() -> jdbc.update(
                        "update policy set state = 'SUPERSEDED', approved_by = 'chidi' where id = ?", submitted.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("POLICY_SECOND_PERSON");
    }

    @Test
    void hasTheDatabaseKeepWhatWasInForce() {
        PolicyVersion inForce = policies.inForce();

        for (String change : List.of(
                "update policy set terms = '{}' where id = " + inForce.id(),
                "update policy set version = 99 where id = " + inForce.id(),
                "update policy set state = 'DRAFT', in_force = null where id = " + inForce.id(),
                "delete from policy where id = " + inForce.id(),
                "update policy_step set reason = 'x'",
                "delete from policy_step")) {
            assertThatThrownBy(() -> jdbc.update(change))
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void neverHasTwoInForce() {
        PolicyVersion draft = stored.draft(.3);

        assertThatThrownBy(() -> jdbc.update(
                        "update policy set state = 'APPROVED', in_force = 1, approved_by = 'x', submitted_by = 'y' where id = ?",
                        draft.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("POLICY_ONE_IN_FORCE");
    }

    @Test
    void wantsAPreviewAgainstThePolicyInForceBeforeItIsApproved() {
        PolicyVersion submitted = stored.in(PolicyState.SUBMITTED);
        SignedIn.as("berta", Role.STAFF);

        assertThatThrownBy(() -> approvals.approve(submitted.id(), submitted.lockVersion(), ""))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.NO_PREVIEW));
    }

    @Test
    void restoresExactlyTheSameScoresWhenItReturnsToAnEarlierPolicy() {
        PolicyVersion first = policies.inForce();
        Ranking before = matching.rank(RankQuery.of(DAKAR, 10), policies.current());
        stored.in(PolicyState.APPROVED);
        Ranking between = matching.rank(RankQuery.of(DAKAR, 10), policies.current());
        SignedIn.as("awa", Role.STAFF);

        PolicyVersion asked = approvals.rollBack(first.id(), "Trust counted too much.");
        stored.preview(asked);
        SignedIn.as("berta", Role.STAFF);
        PolicyVersion back = approvals.approve(asked.id(), asked.lockVersion(), "");

        Ranking after = matching.rank(RankQuery.of(DAKAR, 10), policies.current());
        assertThat(between.partners()).isNotEqualTo(before.partners());
        assertThat(after.partners()).isEqualTo(before.partners());
        assertThat(back.terms()).isEqualTo(first.terms());
        assertThat(back.version()).isGreaterThan(first.version());
        assertThat(back.reason()).isEqualTo("Trust counted too much.");
        assertThat(policies.find(first.name()).map(policies::policy)).contains(policies.policy(first));
    }

    @Test
    void returnsToNoPolicyThatWasNeverInForce() {
        PolicyVersion draft = stored.draft(.3);

        assertThatThrownBy(() -> approvals.rollBack(draft.id(), "Because."))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.WRONG_STATE));
    }

    @Test
    void protectsTheCountriesThatThePolicyInForceProtects() {
        InstitutionId montreal = StoredCatalogue.MONTREAL;
        assertThat(isProtected(montreal)).isFalse();

        stored.approve(stored.protecting("CA"), "Canada protected");
        boolean meanwhile = isProtected(montreal);
        Ranking ranking = matching.rank(RankQuery.of(DAKAR, 10), policies.current());
        stored.approve(stored.unprotected(), "Canada as before");

        assertThat(meanwhile).isTrue();
        assertThat(ranking.find(CAN_THO)).isPresent();
        assertThat(isProtected(montreal)).isFalse();
    }

    /** Whoever keeps the catalogue looks for another policy once a second. */
    private boolean isProtected(InstitutionId institution) {
        try {
            Thread.sleep(1100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var catalogueNow = matching.catalogue();
        return catalogueNow
                .countries()
                .standing(catalogueNow.profile(institution).country())
                .isProtected();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "REVIEWER", "STEWARD"})
    void letsNobodyButStaffAndAdministratorsDecide(Role role) {
        PolicyVersion submitted = stored.in(PolicyState.SUBMITTED);
        PolicyVersion first = policies.find(PolicyLedger.NAME_OF_SHIPPED).orElseThrow();
        SignedIn.as(role);

        assertThatThrownBy(() -> take("approve", submitted)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> take("reject", submitted)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> approvals.rollBack(first.id(), "Because.")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> approvals.mayDecide(submitted)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stored.previews().make(submitted.document(), 0, PolicyTrial.Watch.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stored.previews().latest(submitted.terms())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stored.previews().find(1)).isInstanceOf(AccessDeniedException.class);
    }
}
