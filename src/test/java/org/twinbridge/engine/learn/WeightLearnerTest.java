package org.twinbridge.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.score.CriterionId;

class WeightLearnerTest {

    private static final LearnSettings SETTINGS =
            new LearnSettings(LearnSettings.withDefaults().lambdas(), 5, 40, 2026);
    private static final Map<CriterionId, Double> PLANTED = SyntheticLog.weights(.15, .1, .15, .4, .1, .1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comesNearerToTheWeightsPeopleReallyHaveThanThePolicyIs(long seed) {
        LearnedWeights learned =
                WeightLearner.learn(SyntheticLog.POLICY, SyntheticLog.of(400, PLANTED, 12, seed), SETTINGS);

        // From the policy to what was planted: .25 + .1 + 0 + .3 + 0 + .05.
        assertThat(SyntheticLog.distance(learned, PLANTED)).isLessThan(.7 / 2);
        assertThat(learned.isBetter()).isTrue();
        assertThat(learned.decisions()).isEqualTo(400);
        assertThat(learned.weights())
                .filteredOn(weight -> weight.criterion().equals(CriterionId.TRUST))
                .singleElement()
                .satisfies(trust -> assertThat(trust.low()).isGreaterThan(trust.before()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysNearThePolicyWherePlacesAloneExplainWhatWasChosen(long seed) {
        LearnedWeights learned =
                WeightLearner.learn(SyntheticLog.POLICY, SyntheticLog.of(400, PLANTED, 0, seed), SETTINGS);

        assertThat(SyntheticLog.distance(learned, SyntheticLog.POLICY)).isLessThan(.1);
    }

    @Test
    void saysHowManyDecisionsAreMissing() {
        List<Observation> log = SyntheticLog.of(79, PLANTED, 12, 1);

        assertThatThrownBy(() -> WeightLearner.learn(SyntheticLog.POLICY, log, SETTINGS))
                .isInstanceOfSatisfying(TooFewDecisionsException.class, refused -> assertThat(refused.missing())
                        .isEqualTo(1));
    }

    @Test
    void learnsTheSameFromTheSameLog() {
        List<Observation> log = SyntheticLog.of(80, PLANTED, 12, 1);

        LearnedWeights first = WeightLearner.learn(SyntheticLog.POLICY, log, SETTINGS);

        assertThat(WeightLearner.learn(SyntheticLog.POLICY, log, SETTINGS)).isEqualTo(first);
    }

    @Test
    void takesReadersToLookLessAndLessFarDown() {
        // 1 / log2(2), 1 / log2(4); 1 / log2(2048) would be 1/11.
        assertThat(Observation.propensity(1)).isCloseTo(1, within(1e-12));
        assertThat(Observation.propensity(3)).isCloseTo(.5, within(1e-12));
        assertThat(Observation.propensity(2047)).isEqualTo(.1);
    }

    @Test
    void countsADecisionMoreTheLessLikelyItsPlaceWasLookedAt() {
        // Half a decision at a place that one in four looks at: .5 / .25.
        assertThat(new Observation(1, Map.of(), true, .25, .5).weight()).isCloseTo(2, within(1e-12));
    }

    @Test
    void refusesAnObservationThatLacksACriterion() {
        var lacking = List.of(new Observation(1, Map.of(CriterionId.TRUST, .5), true, 1, 1));

        assertThatThrownBy(() -> WeightLearner.learn(SyntheticLog.POLICY, lacking, SETTINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks");
    }
}
