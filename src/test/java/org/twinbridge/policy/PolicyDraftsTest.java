package org.twinbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.policy.PolicyRefusedException.Cause;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredPolicies.class})
class PolicyDraftsTest {

    @Autowired
    private PolicyDrafts drafts;

    @Autowired
    private Policies policies;

    @Autowired
    private StoredPolicies stored;

    @BeforeEach
    void someoneOfTheSection() {
        SignedIn.as("awa", Role.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void proposesWeightsAsADraftWithItsOriginAndLeavesTheWeightOfBrainDrain() {
        double coverage = policies.current().weight(CriterionId.COVERAGE);
        double sum = 1 - policies.current().weight(CriterionId.TRUST) + .5;

        PolicyVersion draft = drafts.propose(Map.of(CriterionId.TRUST, .5), "Learned from 120 decisions.");

        // The others stay in proportion to each other, and all sum to 1 again.
        assertThat(draft.terms().weights().get(CriterionId.TRUST)).isCloseTo(.5 / sum, within(1e-12));
        assertThat(draft.terms().weights().get(CriterionId.COVERAGE)).isCloseTo(coverage / sum, within(1e-12));
        assertThat(draft.terms().brainDrainWeight())
                .isEqualTo(policies.current().brainDrainWeight());
        assertThat(draft.state()).isEqualTo(PolicyState.DRAFT);
        assertThat(draft.origin()).isEqualTo("Learned from 120 decisions.");
        assertThat(draft.basedOn()).isEqualTo(policies.inForce().name());
        assertThat(policies.inForce().id()).isNotEqualTo(draft.id());
    }

    @Test
    void keepsTheEarlierOfTwoEditsAndTellsTheLaterOne() {
        PolicyVersion read = stored.draft(.3);
        drafts.edit(
                read.id(), read.lockVersion(), new PolicyDocument(read.name(), stored.terms(CriterionId.NETWORK, .4)));
        var mine = new PolicyDocument(read.name(), stored.terms(CriterionId.THEME, .9));

        assertThatThrownBy(() -> drafts.edit(read.id(), read.lockVersion(), mine))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.CHANGED_MEANWHILE));
        assertThat(drafts.find(read.id()).orElseThrow().terms()).isEqualTo(stored.terms(CriterionId.NETWORK, .4));
    }

    @Test
    void keepsEveryWordingOfADraft() {
        PolicyVersion first = stored.draft(.3);
        Terms second = stored.terms(CriterionId.NETWORK, .4);
        drafts.edit(first.id(), first.lockVersion(), new PolicyDocument(first.name(), second));

        assertThat(drafts.steps(first.id()))
                .extracting(PolicyStep::kind, PolicyStep::by, PolicyStep::terms)
                .containsExactly(
                        tuple(PolicyStep.Kind.EDITED, "awa", second),
                        tuple(PolicyStep.Kind.DRAFTED, "awa", first.terms()));
    }

    @Test
    void refusesANameThatIsTaken() {
        PolicyVersion draft = stored.draft(.3);
        var renamed = new PolicyDocument(policies.inForce().name(), draft.terms());

        assertThatThrownBy(() -> drafts.edit(draft.id(), draft.lockVersion(), renamed))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.NAME_TAKEN));
    }

    @Test
    void refusesToSubmitWhatSaysTheSameAsThePolicyInForce() {
        PolicyVersion draft = drafts.begin(policies.inForce().name(), "A test.");

        assertThatThrownBy(() -> drafts.submit(draft.id(), draft.lockVersion(), "No reason."))
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Cause.NOTHING_CHANGED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "REVIEWER", "STEWARD"})
    void letsNobodyButStaffAndAdministratorsWriteAPolicyByAnyMethod(Role role) {
        PolicyVersion draft = stored.draft(.3);
        PolicyDocument document = draft.document();
        Map<String, Consumer<PolicyDrafts>> ways = Map.of(
                "begin", d -> d.begin(draft.name(), ""),
                "propose", d -> d.propose(Map.of(CriterionId.TRUST, .2), ""),
                "take", d -> d.take(document, ""),
                "edit", d -> d.edit(draft.id(), draft.lockVersion(), document),
                "submit", d -> d.submit(draft.id(), draft.lockVersion(), "Because."),
                "take back", d -> d.takeBack(draft.id(), draft.lockVersion()),
                "discard", d -> d.discard(draft.id(), draft.lockVersion(), ""),
                "all", PolicyDrafts::all,
                "find", d -> d.find(draft.id()),
                "steps", d -> d.steps(draft.id()));
        int before = drafts.all().size();
        SignedIn.as(role);

        ways.forEach((way, write) ->
                assertThatThrownBy(() -> write.accept(drafts)).as(way).isInstanceOf(AccessDeniedException.class));

        SignedIn.as("awa", Role.STAFF);
        assertThat(drafts.all()).hasSize(before);
    }

    @Test
    void findsThePolicyOfAStoredScoreByItsNameOrLabel() {
        PolicyVersion inForce = policies.inForce();

        assertThat(policies.find(policies.current().name())).contains(inForce);
        assertThat(policies.find(policies.current().label())).contains(inForce);
        assertThat(policies.find(policies.current().name() + " v99")).isEmpty();
    }
}
