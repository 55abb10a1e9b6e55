package org.twinbridge.engine.market;

/**
 * How the market is solved. Immutable; start from {@link #withDefaults()}.
 *
 * @param beta β, in [.05, .2]: how much of a match is chance; the smaller, the more the score decides
 * @param tolerance greatest residual at which the solution counts as found, above 0
 * @param maxIterations after how many iterations it gives up and says so, 1 or more
 * @param threads how many may work at once on a large market, 1 or more
 */
public record MarketSettings(double beta, double tolerance, int maxIterations, int threads) {

    private static final MarketSettings DEFAULTS = new MarketSettings(.1, 1e-6, 5_000, 2);

    public MarketSettings {
        if (!(beta >= .05 && beta <= .2)) {
            throw new IllegalArgumentException("The beta (%s) of the market must lie in [0.05, 0.2].".formatted(beta));
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("The tolerance (%s) must lie in (0, 1).".formatted(tolerance));
        }
        if (maxIterations < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "Iterations (%d) and threads (%d) must be 1 or more.".formatted(maxIterations, threads));
        }
    }

    /** β .1, tolerance 1e-6, 5,000 iterations, two threads. */
    public static MarketSettings withDefaults() {
        return DEFAULTS;
    }

    public MarketSettings withBeta(double newBeta) {
        return new MarketSettings(newBeta, tolerance, maxIterations, threads);
    }

    public MarketSettings withMaxIterations(int newMaxIterations) {
        return new MarketSettings(beta, tolerance, newMaxIterations, threads);
    }

    public MarketSettings withThreads(int newThreads) {
        return new MarketSettings(beta, tolerance, maxIterations, newThreads);
    }
}
