package org.twinbridge.engine.drain;

/**
 * Constants of the pair term; each is policy.
 *
 * @param retentionWeight weight of R, in [0, 1]
 * @param localShareWeight weight of L, in [0, 1]
 * @param diasporaWeight weight of G, in [0, 1]
 * @param directionWeight weight of T, in [0, 1]; the four sum to 1
 * @param neutralValue V at which the term is neutral, in [0, 1]
 * @param lossWeight how heavily losses Q weigh against V, 0 or more: no loss may ever lift the term
 * @param corridorReference share of the outflow at which a corridor counts as fully beaten, above 0
 * @param diasporaScale experts of the diaspora at which G reaches 1 − 1/e, above 0
 * @param guardedShare share of full degrees in outward person-months above which the guard acts, in [0, 1]
 * @param priors retention by modality
 */
public record BrainDrainConstants(
        double retentionWeight,
        double localShareWeight,
        double diasporaWeight,
        double directionWeight,
        double neutralValue,
        double lossWeight,
        double corridorReference,
        double diasporaScale,
        double guardedShare,
        RetentionPriors priors) {

    private static final double TOLERANCE = 1e-9;

    public BrainDrainConstants {
        requireShare("weight of R", retentionWeight);
        requireShare("weight of L", localShareWeight);
        requireShare("weight of G", diasporaWeight);
        requireShare("weight of T", directionWeight);
        double sum = retentionWeight + localShareWeight + diasporaWeight + directionWeight;
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("The weights of R, L, G and T must sum to 1, not %s.".formatted(sum));
        }
        requireShare("neutral value", neutralValue);
        requireShare("guarded share of full degrees", guardedShare);
        if (!(lossWeight >= 0 && lossWeight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The weight of losses (%s) must be 0 or more, and finite.".formatted(lossWeight));
        }
        requireScale("corridor's reference", corridorReference);
        requireScale("diaspora's scale", diasporaScale);
    }

    public static BrainDrainConstants withDefaults() {
        return new BrainDrainConstants(.40, .25, .20, .15, .45, 1.5, .10, 5, .25, RetentionPriors.withDefaults());
    }

    public BrainDrainConstants withPriors(RetentionPriors newPriors) {
        return new BrainDrainConstants(
                retentionWeight,
                localShareWeight,
                diasporaWeight,
                directionWeight,
                neutralValue,
                lossWeight,
                corridorReference,
                diasporaScale,
                guardedShare,
                newPriors);
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The %s (%s) must lie in [0, 1].".formatted(what, value));
        }
    }

    private static void requireScale(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The %s (%s) must be above 0, and finite.".formatted(what, value));
        }
    }
}
