package org.twinbridge.engine.learn;

import java.util.List;

/**
 * How weights are learned.
 *
 * @param lambdas candidates for λ, above 0, rising: the higher, the closer the weights stay to the policy's
 * @param folds parts for cross-validation, 2 or more
 * @param resamples bootstrap samples for the intervals, 10 or more
 * @param seed of folds and samples; the same gives the same result
 */
public record LearnSettings(List<Double> lambdas, int folds, int resamples, long seed) {

    public LearnSettings {
        lambdas = List.copyOf(lambdas);
        boolean rising = !lambdas.isEmpty() && lambdas.getFirst() > 0;
        for (int i = 1; i < lambdas.size(); i++) {
            rising &= lambdas.get(i) > lambdas.get(i - 1);
        }
        if (!rising || lambdas.getLast().isInfinite()) {
            throw new IllegalArgumentException("Candidates for λ must be finite, above 0 and rising: " + lambdas);
        }
        if (folds < 2) {
            throw new IllegalArgumentException("Cross-validation needs 2 folds or more, not " + folds);
        }
        if (resamples < 10) {
            throw new IllegalArgumentException("Intervals need 10 samples or more, not " + resamples);
        }
    }

    public static LearnSettings withDefaults() {
        return new LearnSettings(List.of(1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1_000.0, 3_000.0, 10_000.0), 5, 200, 2026);
    }
}
