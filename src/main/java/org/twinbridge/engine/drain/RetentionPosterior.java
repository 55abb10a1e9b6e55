package org.twinbridge.engine.drain;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.twinbridge.engine.drain.RetentionPriors.Retention;

/**
 * What is believed of the retention by one modality in one region: a Beta distribution that starts from the prior, moves
 * by what was recorded in the rest of the world, and then by what was recorded in the region itself. What comes from
 * outside the region counts for no more than {@value #MOST_FROM_OUTSIDE} people, however many it rests on, so that a
 * region of its own kind soon speaks for itself. Priors with selection effects, not causal effects, and so is what is
 * made of them: whoever shows it must say so.
 *
 * @param prior where it starts
 * @param elsewhere people recorded in all other regions
 * @param region people recorded in the region
 */
public record RetentionPosterior(Retention prior, RetentionCount elsewhere, RetentionCount region) {

    /** Most people that all knowledge from outside a region counts for. */
    public static final double MOST_FROM_OUTSIDE = 20;

    private static final double LOWER_TAIL = .1;

    /** What is believed before anybody of the region is counted, in [0, 1]. */
    public double expected() {
        return elsewhere.known() == 0
                ? prior.share()
                : (prior.strength() * prior.share() + elsewhere.home()) / (prior.strength() + elsewhere.known());
    }

    /** How many people {@link #expected()} counts for, above 0 and at most {@value #MOST_FROM_OUTSIDE}. */
    public double expectedStrength() {
        return Math.min(MOST_FROM_OUTSIDE, prior.strength() + elsewhere.known());
    }

    /** The mean, in [0, 1]: exactly the prior's share where nobody is recorded anywhere. */
    public double mean() {
        return region.known() == 0
                ? expected()
                : (expectedStrength() * expected() + region.home()) / (expectedStrength() + region.known());
    }

    /** How many people the mean counts for, above 0: those of the region and {@link #expectedStrength()}. */
    public double strength() {
        return expectedStrength() + region.known();
    }

    /** Lower end of the interval that holds 80 % of the distribution, in [0, 1]. */
    public double low() {
        return quantile(LOWER_TAIL);
    }

    /** Upper end of that interval, in [0, 1]. */
    public double high() {
        return quantile(1 - LOWER_TAIL);
    }

    /** Whether anything was recorded that it rests on. */
    public boolean hasCounts() {
        return elsewhere.known() + region.known() > 0;
    }

    private double quantile(double tail) {
        double home = mean() * strength();
        double away = (1 - mean()) * strength();
        return home > 0 && away > 0 ? new BetaDistribution(home, away).inverseCumulativeProbability(tail) : mean();
    }
}
