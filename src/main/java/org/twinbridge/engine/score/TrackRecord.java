package org.twinbridge.engine.score;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Commitments an institution has made and kept in earlier twinnings.
 *
 * @param made 0 or more
 * @param kept in [0, made]
 */
public record TrackRecord(int made, int kept) {

    private static final TrackRecord NONE = new TrackRecord(0, 0);
    private static final double PRIOR = 2;
    private static final double LOWER_BOUND = .2;
    private static final double TRUST_OF_NONE = lowerBound(0, 0);

    public TrackRecord {
        if (kept < 0 || made < kept) {
            throw new IllegalArgumentException(
                    "Of %d commitments made, %d cannot have been kept.".formatted(made, kept));
        }
    }

    /** Nothing made, nothing kept. */
    public static TrackRecord none() {
        return NONE;
    }

    public TrackRecord plus(TrackRecord other) {
        return new TrackRecord(made + other.made, kept + other.kept);
    }

    /**
     * Lower 20 % bound of the Beta posterior of the share of commitments kept, prior Beta(2, 2), in (0, 1): a newcomer
     * gets about .29 and every commitment kept lifts it.
     */
    public double trust() {
        return made == 0 ? TRUST_OF_NONE : lowerBound(made, kept);
    }

    private static double lowerBound(int made, int kept) {
        return new BetaDistribution(PRIOR + kept, PRIOR + made - kept).inverseCumulativeProbability(LOWER_BOUND);
    }
}
