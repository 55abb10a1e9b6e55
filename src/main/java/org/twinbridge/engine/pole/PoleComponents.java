package org.twinbridge.engine.pole;

import org.jspecify.annotations.Nullable;

/**
 * What a pole's score is made of, each in [0, 1].
 *
 * @param composition normalised entropy of its members' kinds: 0 if all are of one kind, 1 if all ten kinds are there alike
 * @param cohesion sum of the weights of recorded joint work over all pairs of members; {@code null} where none is recorded
 * @param criticalMass 1 − exp(−Σq̃/3)
 * @param visibility 90th percentile of its members' evidence of standing; {@code null} where there is none
 * @param innovation share of members that are private units or have technology transfer or a joint degree recorded;
 *     {@code null} where no joint work or nothing of that is recorded
 */
public record PoleComponents(
        double composition,
        @Nullable Double cohesion,
        double criticalMass,
        @Nullable Double visibility,
        @Nullable Double innovation) {

    private static final double COMPOSITION = .2;
    private static final double COHESION = .25;
    private static final double CRITICAL_MASS = .25;
    private static final double VISIBILITY = .2;
    private static final double INNOVATION = .1;

    /**
     * Weighted geometric mean of the components that are known, in [0, 1]: nothing makes up for a missing mass. One that is
     * 0 makes it 0.
     */
    public double score() {
        double logarithms = 0;
        double weights = 0;
        double[] values = {composition, orOne(cohesion), criticalMass, orOne(visibility), orOne(innovation)};
        double[] shares = {
            COMPOSITION,
            cohesion == null ? 0 : COHESION,
            CRITICAL_MASS,
            visibility == null ? 0 : VISIBILITY,
            innovation == null ? 0 : INNOVATION
        };
        for (int i = 0; i < values.length; i++) {
            logarithms += shares[i] == 0 ? 0 : shares[i] * Math.log(values[i]);
            weights += shares[i];
        }
        return Math.exp(logarithms / weights);
    }

    private static double orOne(@Nullable Double component) {
        return component == null ? 1 : component;
    }
}
