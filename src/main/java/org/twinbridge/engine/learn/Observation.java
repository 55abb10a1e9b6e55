package org.twinbridge.engine.learn;

import java.util.Map;
import org.twinbridge.engine.score.CriterionId;

/**
 * That a partner was wanted, or was not.
 *
 * @param decision number of the decision it belongs to; observations of one decision are kept together
 * @param features what each criterion said of the pair, in [0, 1]
 * @param wanted y: true for +1, false for −1
 * @param propensity p, in (0, 1]: how likely a decision on this partner was, for no other reason than where it stood
 * @param share in (0, 1]: how much of a decision it is; those passed over in one list share one between them
 */
public record Observation(
        int decision, Map<CriterionId, Double> features, boolean wanted, double propensity, double share) {

    /** Below this no propensity falls, so that one decision far down a list does not outweigh all others. */
    public static final double LEAST_PROPENSITY = .1;

    public Observation {
        features = Map.copyOf(features);
        features.forEach((criterion, value) -> require("value of " + criterion, value, value >= 0 && value <= 1));
        require("propensity", propensity, propensity > 0 && propensity <= 1);
        require("share", share, share > 0 && share <= 1);
    }

    /**
     * How likely a reader is to look at a place in a list: {@code 1 / log₂(1 + rank)}, the discount that rankings are
     * usually judged by, and {@value #LEAST_PROPENSITY} at least. A fixed curve: the log holds no lists in random
     * order from which it could be measured.
     *
     * @param rank 1 for the first
     */
    public static double propensity(int rank) {
        if (rank < 1) {
            throw new IllegalArgumentException("The first place is 1, not %d.".formatted(rank));
        }
        return Math.max(LEAST_PROPENSITY, Math.log(2) / Math.log(1.0 + rank));
    }

    /** How much it counts: its share over its propensity. */
    double weight() {
        return share / propensity;
    }

    private static void require(String what, double value, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("The %s (%s) is out of its range.".formatted(what, value));
        }
    }
}
