package org.twinbridge.market;

/** Hears how far the work on the whole market has come, and may stop it. Called by one thread at a time. */
public interface MarketWatch {

    /** Lets it run to its end. */
    MarketWatch NONE = new MarketWatch() {};

    /**
     * Candidates are being looked for.
     *
     * @param done institutions whose candidates are known, 1 or more
     * @param total all institutions
     * @return whether to go on
     */
    default boolean gathering(int done, int total) {
        return true;
    }

    /**
     * The market is being solved.
     *
     * @param iterations done so far, 1 or more
     * @param residual how far the solution still is from meeting the quotas, in twinnings, 0 or more
     * @return whether to go on
     */
    default boolean solving(int iterations, double residual) {
        return true;
    }
}
