package org.twinbridge.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinbridge.learning.StoredDecisions.MORNING;
import static org.twinbridge.learning.StoredDecisions.id;
import static org.twinbridge.learning.StoredDecisions.place;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.engine.learn.LearnedWeights.LearnedWeight;
import org.twinbridge.engine.learn.Observation;
import org.twinbridge.engine.learn.TooFewDecisionsException;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.learning.Learning.Lesson;
import org.twinbridge.policy.Policies;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyVersion;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:learning;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import(StoredDecisions.class)
class LearningTest {

    @Autowired
    private StoredDecisions stored;

    @Autowired
    private DecisionLog log;

    @Autowired
    private Learning learning;

    @Autowired
    private Policies policies;

    @BeforeEach
    void nothingWasDecidedYet() {
        stored.tidy();
        SignedIn.as("awa", Role.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readsInterestAsAChoiceOutOfTheListSeenLastBefore() {
        stored.show(id("self"), MORNING, List.of(place("chosen", .1), place("earlier", .1)));
        stored.show(
                id("self"),
                MORNING.plusSeconds(60),
                List.of(place("second", .2), place("third", .3), place("chosen", .9)));
        stored.express(id("self"), id("chosen"), MORNING.plusSeconds(120));
        stored.show(id("self"), MORNING.plusSeconds(180), List.of(place("chosen", .4)));

        List<Observation> observations = log.join().observations();

        // The third place is looked at by 1 / log2(4); two were passed over, half a decision each.
        assertThat(observations)
                .extracting(
                        seen -> seen.features().get(CriterionId.THEME),
                        Observation::wanted,
                        Observation::propensity,
                        Observation::share)
                .containsExactly(tuple(.9, true, .5, 1.0), tuple(.2, false, 1.0, .5), tuple(.3, false, 1.0, .5));
    }

    @Test
    void countsADeclinedInterestAgainstAndNobodyElseOfThatList() {
        stored.show(id("self"), MORNING, List.of(place("other", .2), place("asker", .7)));
        stored.expressAndDecline(id("asker"), id("self"), MORNING.plusSeconds(60), MORNING.plusSeconds(120));

        assertThat(log.join().observations())
                .extracting(
                        seen -> seen.features().get(CriterionId.THEME), Observation::wanted, Observation::propensity)
                .containsExactly(tuple(.7, false, 1.0));
        // What the asker expressed was about somebody that no list had shown it.
        assertThat(learning.evidence())
                .isEqualTo(new Evidence(0, 1, 0, 1, MORNING.plusSeconds(120), MORNING.plusSeconds(120)));
    }

    @Test
    void passesOverNobodyWhoIsWantedToo() {
        stored.show(id("self"), MORNING, List.of(place("one", .2), place("two", .7), place("three", .3)));
        stored.express(id("self"), id("one"), MORNING.plusSeconds(60));
        stored.express(id("self"), id("two"), MORNING.plusSeconds(120));

        assertThat(log.join().observations())
                .filteredOn(seen -> !seen.wanted())
                .extracting(seen -> seen.features().get(CriterionId.THEME))
                .containsExactly(.3, .3);
    }

    @Test
    void proposesADraftAndAppliesNothing() {
        stored.whereTrustDecides(90);
        PolicyVersion inForce = policies.inForce();
        double trust = inForce.terms().weights().get(CriterionId.TRUST);

        Lesson lesson = learning.learn();
        PolicyVersion draft = learning.propose(lesson.learned(), "Learned from 90 decisions.");

        assertThat(lesson.learned().decisions()).isEqualTo(90);
        assertThat(lesson.learned().isBetter()).isTrue();
        assertThat(lesson.learned().weights())
                .filteredOn(weight -> weight.criterion().equals(CriterionId.TRUST))
                .singleElement()
                .extracting(LearnedWeight::after)
                .satisfies(after -> assertThat(after).isGreaterThan(2 * trust));
        assertThat(draft.state()).isEqualTo(PolicyState.DRAFT);
        assertThat(draft.origin()).isEqualTo("Learned from 90 decisions.");
        assertThat(draft.terms().weights().get(CriterionId.TRUST)).isGreaterThan(2 * trust);
        assertThat(draft.terms().brainDrainWeight()).isEqualTo(inForce.terms().brainDrainWeight());
        assertThat(policies.inForce()).isEqualTo(inForce);
    }

    @Test
    void learnsNothingFromTooFewDecisions() {
        stored.whereTrustDecides(79);

        assertThat(learning.evidence().missing()).isEqualTo(1);
        assertThatThrownBy(() -> learning.learn())
                .isInstanceOfSatisfying(TooFewDecisionsException.class, refused -> assertThat(refused.missing())
                        .isEqualTo(1));
    }

    @Test
    void isForThoseWhoWritePolicies() {
        SignedIn.as(Role.OFFICER);

        assertThatThrownBy(() -> learning.evidence()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> learning.learn()).isInstanceOf(AccessDeniedException.class);
    }
}
