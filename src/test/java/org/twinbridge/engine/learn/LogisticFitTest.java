package org.twinbridge.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Against minima found by SciPy 1.17 ({@code scipy.optimize.minimize}, L-BFGS-B with bounds, confirmed by trust-constr) for
 * the same eight observations, steepness 4 and θ₀ = (½, ½).
 */
class LogisticFitTest {

    private static final double[][] FEATURES = {
        {.9, .2}, {.8, .5}, {.7, .1}, {.3, .9}, {.2, .4}, {.4, .8}, {.6, .6}, {.1, .7}
    };
    private static final boolean[] WANTED = {true, true, true, false, false, true, false, false};
    private static final double[] PROPENSITIES = {1, .5, 1, 1, .5, 1, .25, 1};
    private static final double STEEPNESS = 4;
    private static final Offset<Double> NEAR = within(1e-6);

    @Test
    void findsTheMinimumThatScipyFindsWithinTheBounds() {
        double[] found = fit(10);

        assertThat(found[0]).isCloseTo(-2.648322, NEAR);
        assertThat(found[1]).isCloseTo(.629888, NEAR);
        assertThat(found[2]).isCloseTo(.383955, NEAR);
    }

    @Test
    void findsTheMinimumThatScipyFindsOnABound() {
        double[] found = fit(1);

        assertThat(found[0]).isCloseTo(-2.909372, NEAR);
        assertThat(found[1]).isCloseTo(1.094493, NEAR);
        assertThat(found[2]).isZero();
    }

    private static double[] fit(double lambda) {
        double[][] columns = new double[FEATURES.length][2];
        double[] weights = new double[FEATURES.length];
        for (int i = 0; i < FEATURES.length; i++) {
            columns[i][0] = STEEPNESS * FEATURES[i][0];
            columns[i][1] = STEEPNESS * FEATURES[i][1];
            weights[i] = 1 / PROPENSITIES[i];
        }
        return new LogisticFit(columns, WANTED, weights, new double[] {.5, .5}, lambda, 0, Double.POSITIVE_INFINITY)
                .minimum();
    }
}
