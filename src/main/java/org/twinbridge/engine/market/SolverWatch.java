package org.twinbridge.engine.market;

/** Hears how far the market's solution has come, and may stop it. */
@FunctionalInterface
public interface SolverWatch {

    /**
     * Called after every iteration.
     *
     * @param iterations done so far, 1 or more
     * @param residual how far the solution still is from meeting the quotas, 0 or more
     * @return whether to go on
     */
    boolean goOn(int iterations, double residual);

    /** Lets it run to its end. */
    static SolverWatch none() {
        return (iterations, residual) -> true;
    }
}
