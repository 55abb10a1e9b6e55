package org.twinbridge.policy;

import java.util.concurrent.CancellationException;
import org.twinbridge.engine.score.Policy;

/** Finds out what a policy would do to everybody's lists. Implemented where partners are ranked. */
public interface PolicyTrial {

    /** Places in the lists that are compared. */
    int LENGTH = 10;

    /**
     * Ranks for each institution under both policies and compares. Takes milliseconds per list; on two threads.
     *
     * @param against the policy that is compared with, usually the one in force
     * @param tried what would be decided
     * @param lists how many institutions' lists are compared: a sample stratified by country, the same whenever it is
     *     drawn; 0, or as many as there are, for all
     * @param watch hears how far it is
     * @throws CancellationException if the watch stops it
     */
    PolicyEffect compare(Tried against, Tried tried, int lists, Watch watch);

    /**
     * A policy that is tried.
     *
     * @param terms all that it says, the rules of countries among them
     * @param policy the same as the engine takes it
     */
    record Tried(Terms terms, Policy policy) {}

    /** Hears how far a trial has come, and may stop it. Called by one thread at a time. */
    @FunctionalInterface
    interface Watch {

        /** Lets it run to its end. */
        Watch NONE = (done, total) -> true;

        /**
         * @param done lists compared, 0 or more
         * @param total all that are to be compared
         * @return whether to go on
         */
        boolean compared(int done, int total);
    }
}
