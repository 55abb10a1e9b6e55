package org.twinbridge.engine.learn;

/** There are too few decisions to learn from. */
public class TooFewDecisionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int found;

    TooFewDecisionsException(int found) {
        super("Weights are learned from %d decisions or more; there are %d, so %d are missing."
                .formatted(WeightLearner.LEAST_DECISIONS, found, WeightLearner.LEAST_DECISIONS - found));
        this.found = found;
    }

    /** How many more are needed, 1 or more. */
    public int missing() {
        return WeightLearner.LEAST_DECISIONS - found;
    }
}
