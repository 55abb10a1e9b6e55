package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.score.Institutions.BIOLOGY;
import static org.twinbridge.engine.score.Institutions.DAY;
import static org.twinbridge.engine.score.Institutions.capacity;
import static org.twinbridge.engine.score.Institutions.inChina;
import static org.twinbridge.engine.score.Institutions.inFrance;
import static org.twinbridge.engine.score.Institutions.inSenegal;
import static org.twinbridge.engine.score.Institutions.need;
import static org.twinbridge.engine.score.Institutions.setting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.Countries;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.Guard;
import org.twinbridge.engine.drain.Mend;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;

/** The guards where they meet the score; those of the plan alone are tested beside the brain-drain term. */
class GuardsOfTheScoreTest {

    private static final Profile DAKAR = inSenegal("dakar");
    private static final Profile LYON = inFrance("lyon");

    // --- Guard 1: full degrees out of a protected country are never suggested

    @Test
    void keepsAGuardedPairOffTheListAndNamesTheGuardInItsScore() {
        Profile sending = DAKAR.withAcceptedModalities(Set.of(Modality.FULL_DEGREE_ABROAD));
        Profile taking = LYON.withAcceptedModalities(Set.of(Modality.FULL_DEGREE_ABROAD));
        var scorer = new PartnerScorer(Institutions.catalogue(sending, taking), Policy.withDefaults());

        assertThat(scorer.obstacle(sending, taking, false)).contains(Obstacle.GUARDED);
        assertThat(scorer.obstacle(taking, sending, false)).contains(Obstacle.GUARDED);
        assertThat(scorer.score(sending, taking).guard()).contains(Guard.FULL_DEGREES_ABROAD);
    }

    // --- Guard 2: recruitment that flows toward the richer side is never a capacity or a gain

    @Test
    void countsFullDegreesThatDrawPeopleAwayForNothing() {
        Profile sending = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.FULL_DEGREE_ABROAD, 1)));
        Profile open = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, 1)));
        Profile taking = LYON.withCapacities(List.of(capacity(BIOLOGY, Modality.FULL_DEGREE_ABROAD, 1)));

        assertThat(setting().met(sending.needs().getFirst(), sending, taking)).isZero();
        assertThat(setting().met(open.needs().getFirst(), open, taking)).isZero();
        assertThat(new Coverage().value(sending, taking, setting())).isZero();
        assertThat(new PriorityShare().value(sending, taking, setting())).isZero();
    }

    @Test
    void countsAsNoGainThatARicherSideAsksForPeople() {
        Profile asking = LYON.withNeeds(List.of(need(BIOLOGY, Modality.FULL_DEGREE_ABROAD, 1)));
        Profile open = DAKAR.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, 1)));

        assertThat(setting().met(asking.needs().getFirst(), asking, open)).isZero();
    }

    @Test
    void stillCountsFullDegreesThatTheMoreExposedSideOffers() {
        Profile open = LYON.withNeeds(List.of(need(BIOLOGY, Modality.ANY, 1)));
        Profile hosting = DAKAR.withCapacities(List.of(capacity(BIOLOGY, Modality.FULL_DEGREE_ABROAD, 1)));

        // any · full degree .8, q̃ .8
        assertThat(setting().met(open.needs().getFirst(), open, hosting)).isCloseTo(.64, within(1e-12));
    }

    @Test
    void stillCountsFullDegreesBetweenEquals() {
        Profile one = inChina("harbin").withNeeds(List.of(need(BIOLOGY, Modality.FULL_DEGREE_ABROAD, 1)));
        Profile other = inChina("wuhan").withCapacities(List.of(capacity(BIOLOGY, Modality.FULL_DEGREE_ABROAD, 1)));

        assertThat(setting().met(one.needs().getFirst(), one, other)).isCloseTo(.8, within(1e-12));
    }

    @Test
    void leavesOtherModalitiesAlone() {
        Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.SPLIT_SITE_DOCTORATE, 1)));
        Profile able = LYON.withCapacities(List.of(capacity(BIOLOGY, Modality.SPLIT_SITE_DOCTORATE, 1)));

        assertThat(setting().met(needy.needs().getFirst(), needy, able)).isCloseTo(.8, within(1e-12));
    }

    // --- Guard 4: how exposed a country is enters no criterion

    @Test
    void gainsTheSameFromPartnersOfAnyExposure() {
        for (double exposure : List.of(0., .3, .61, 1.)) {
            CountryTable countries = Countries.table(
                            Countries.southern(Countries.CHINA, exposure), Countries.exposed(Countries.SENEGAL, .6))
                    .withTies(WorkedPair.CATALOGUE.countries().ties());
            var elsewhere = new Catalogue(
                    "exposed",
                    DAY,
                    WorkedPair.CATALOGUE.profiles(),
                    countries,
                    WorkedPair.CATALOGUE.twinnings(),
                    List.of());
            var alike = new Catalogue(
                    "worked",
                    DAY,
                    WorkedPair.CATALOGUE.profiles(),
                    WorkedPair.CATALOGUE.countries(),
                    WorkedPair.CATALOGUE.twinnings(),
                    List.of());

            assertThat(utility(elsewhere, WorkedPair.DAKAR, WorkedPair.URUMQI))
                    .isEqualTo(utility(alike, WorkedPair.DAKAR, WorkedPair.URUMQI));
            assertThat(utility(elsewhere, WorkedPair.URUMQI, WorkedPair.DAKAR))
                    .isEqualTo(utility(alike, WorkedPair.URUMQI, WorkedPair.DAKAR));
        }
    }

    // --- Guard 5: the weight of the brain-drain term is policy's own

    @Test
    void leavesTheBrainDrainWeightOutOfTheSlidersReach() {
        Policy policy = Policy.withDefaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withProportions(Map.of(CriterionId.BRAIN_DRAIN, 0.)))
                .withMessageContaining("brain-drain");
        assertThat(policy.withProportions(Map.of(CriterionId.COVERAGE, 1e9)).brainDrainWeight())
                .isEqualTo(.25);
        assertThat(policy.criteria()).doesNotContain(CriterionId.BRAIN_DRAIN);
    }

    // --- Guard 6: what would mend a term below neutral

    @Test
    void explainsWhatWouldMendATermBelowNeutral() {
        Profile sending = DAKAR.withAcceptedModalities(Set.of(Modality.FULL_DEGREE_ABROAD));
        Profile taking = LYON.withAcceptedModalities(Set.of(Modality.FULL_DEGREE_ABROAD));
        var scorer = new PartnerScorer(Institutions.catalogue(sending, taking), Policy.withDefaults());

        Explanation explanation = scorer.explain(sending, taking);

        assertThat(explanation.pair().brainDrain().value()).isLessThan(.5);
        assertThat(explanation.mends().getFirst().kind()).isEqualTo(Mend.Kind.SPLIT_SITE_INSTEAD_OF_FULL_DEGREES);
        assertThat(explanation.withFullDegrees()).isEqualTo(explanation.pair().brainDrain());
    }

    @Test
    void mendsNothingThatIsNotBroken() {
        Explanation explanation = new PartnerScorer(WorkedPair.CATALOGUE, Policy.withDefaults())
                .explain(WorkedPair.DAKAR, WorkedPair.URUMQI);

        assertThat(explanation.pair().brainDrain().value()).isGreaterThan(.5);
        assertThat(explanation.mends()).isEmpty();
        assertThat(explanation.withFullDegrees().retention()).isEqualTo(.24);
    }

    private static Utility utility(Catalogue catalogue, Profile self, Profile partner) {
        return new PartnerScorer(catalogue, Policy.withDefaults()).utility(self, partner);
    }
}
