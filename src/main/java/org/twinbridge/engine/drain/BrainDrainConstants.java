package org.twinbridge.engine.drain;

/**
 * Constants of the pair term; each is policy.
 *
 * @param retentionWeight weight of R
 * @param localShareWeight weight of L
 * @param diasporaWeight weight of G
 * @param directionWeight weight of T; the four sum to 1
 * @param neutralValue V at which the term is neutral
 * @param lossWeight how heavily losses Q weigh against V
 * @param corridorReference share of the outflow at which a corridor counts as fully beaten, above 0
 * @param diasporaScale experts of the diaspora at which G reaches 1 − 1/e, above 0
 * @param guardedShare share of full degrees in outward person-months above which the guard acts
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
        double sum = retentionWeight + localShareWeight + diasporaWeight + directionWeight;
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("The weights of R, L, G and T must sum to 1, not %s.".formatted(sum));
        }
        if (!(corridorReference > 0 && diasporaScale > 0)) {
            throw new IllegalArgumentException(
                    "The corridor's reference (%s) and the diaspora's scale (%s) must be above 0."
                            .formatted(corridorReference, diasporaScale));
        }
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
}
