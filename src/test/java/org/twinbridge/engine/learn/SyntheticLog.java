package org.twinbridge.engine.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.twinbridge.engine.score.CriterionId;

/** Lists of twenty partners in the order of some weights, from each of which a reader wants one. */
final class SyntheticLog {

    static final Map<CriterionId, Double> POLICY = weights(.4, .2, .15, .1, .1, .05);

    private static final int LENGTH = 20;

    private SyntheticLog() {}

    /** Weights of the six criteria, in the order of the policy that ships. */
    static Map<CriterionId, Double> weights(double... values) {
        var weights = new LinkedHashMap<CriterionId, Double>();
        List<CriterionId> criteria = List.of(
                CriterionId.COVERAGE,
                CriterionId.THEME,
                CriterionId.FEASIBILITY,
                CriterionId.TRUST,
                CriterionId.PRIORITY,
                CriterionId.NETWORK);
        for (int k = 0; k < values.length; k++) {
            weights.put(criteria.get(k), values[k]);
        }
        return weights;
    }

    /**
     * A log in which a reader's wish for a partner is {@code exp(steepness · planted · f)}, times how likely they look at
     * its place.
     *
     * @param steepness 0 if nothing but the place counts
     */
    static List<Observation> of(int decisions, Map<CriterionId, Double> planted, double steepness, long seed) {
        var random = new Random(seed);
        List<Observation> log = new ArrayList<>();
        for (int decision = 0; decision < decisions; decision++) {
            List<Map<CriterionId, Double>> list = new ArrayList<>();
            for (int i = 0; i < LENGTH; i++) {
                var features = new LinkedHashMap<CriterionId, Double>();
                POLICY.keySet().forEach(criterion -> features.put(criterion, random.nextDouble()));
                list.add(features);
            }
            list.sort(Comparator.comparingDouble((Map<CriterionId, Double> f) -> -sum(POLICY, f)));
            int chosen = choose(list, planted, steepness, random);
            for (int i = 0; i < LENGTH; i++) {
                log.add(
                        i == chosen
                                ? new Observation(decision, list.get(i), true, Observation.propensity(i + 1), 1)
                                : new Observation(decision, list.get(i), false, 1, 1.0 / (LENGTH - 1)));
            }
        }
        return log;
    }

    private static int choose(
            List<Map<CriterionId, Double>> list, Map<CriterionId, Double> planted, double steepness, Random random) {
        double[] wish = new double[list.size()];
        double total = 0;
        for (int i = 0; i < wish.length; i++) {
            wish[i] = Observation.propensity(i + 1) * Math.exp(steepness * sum(planted, list.get(i)));
            total += wish[i];
        }
        double drawn = random.nextDouble() * total;
        int chosen = 0;
        while (chosen < wish.length - 1 && drawn >= wish[chosen]) {
            drawn -= wish[chosen];
            chosen++;
        }
        return chosen;
    }

    private static double sum(Map<CriterionId, Double> weights, Map<CriterionId, Double> features) {
        return weights.entrySet().stream()
                .mapToDouble(w -> w.getValue() * features.getOrDefault(w.getKey(), 0.0))
                .sum();
    }

    /** Sum of the absolute differences between learned weights and others. */
    static double distance(LearnedWeights learned, Map<CriterionId, Double> to) {
        return learned.weights().stream()
                .mapToDouble(w -> Math.abs(w.after() - to.getOrDefault(w.criterion(), 0.0)))
                .sum();
    }
}
