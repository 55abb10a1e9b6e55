package org.twinbridge.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.learn.LearnedWeights.LearnedWeight;
import org.twinbridge.engine.score.CriterionId;

class WeightLearnerProperties {

    private static final LearnSettings QUICK = new LearnSettings(List.of(.01, 1.0, 100.0), 3, 10, 7);

    @Property(tries = 60)
    void learnsWeightsOfZeroOrMoreThatSumToOne(
            @ForAll @IntRange(min = 80, max = 120) int decisions,
            @ForAll @DoubleRange(min = 0, max = 1) double wantedShare,
            @ForAll long seed) {
        LearnedWeights learned = WeightLearner.learn(SyntheticLog.POLICY, random(decisions, wantedShare, seed), QUICK);

        assertThat(learned.weights()).allSatisfy(weight -> {
            assertThat(weight.after()).isBetween(0.0, 1.0);
            assertThat(weight.low()).isBetween(0.0, weight.high());
            assertThat(weight.high()).isLessThanOrEqualTo(1);
        });
        assertThat(learned.weights().stream().mapToDouble(LearnedWeight::after).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(learned.weights().stream().mapToDouble(LearnedWeight::before).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(learned.logLossAfter()).isFinite();
    }

    /** Decisions that follow nothing, among them constant criteria, and logs in which all or none were wanted. */
    private static List<Observation> random(int decisions, double wantedShare, long seed) {
        var random = new Random(seed);
        boolean constantTrust = random.nextBoolean();
        List<Observation> log = new ArrayList<>();
        for (int decision = 0; decision < decisions; decision++) {
            var features = new LinkedHashMap<CriterionId, Double>();
            SyntheticLog.POLICY.keySet().forEach(criterion -> features.put(criterion, random.nextDouble()));
            if (constantTrust) {
                features.put(CriterionId.TRUST, 1.0);
            }
            log.add(new Observation(
                    decision,
                    features,
                    random.nextDouble() < wantedShare,
                    Observation.propensity(1 + random.nextInt(20)),
                    1));
        }
        return log;
    }
}
