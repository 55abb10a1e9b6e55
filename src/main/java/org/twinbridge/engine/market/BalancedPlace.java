package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * A place in the balanced order of all candidates of an institution, with the numbers that say why it differs from best
 * fit.
 *
 * @param partner who
 * @param rank 1 for the first
 * @param bestFitRank its place by score among the same candidates, 1 for the first
 * @param rankedFirstBy how many institutions have it first by best fit, ties included: its popularity
 * @param listedBy how many have it in their list by best fit
 * @param quota new twinnings it can take on
 * @param expected expected matches of the two (μ), 0 or more: how likely it is to answer
 * @param takenUp share of its quota that is expected to be taken up by all, in [0, 1]
 * @param byFloor whether the exposure floor put it there
 */
public record BalancedPlace(
        InstitutionId partner,
        int rank,
        int bestFitRank,
        int rankedFirstBy,
        int listedBy,
        int quota,
        double expected,
        double takenUp,
        boolean byFloor) {

    /** Places it rose, negative if it fell. */
    public int rise() {
        return bestFitRank - rank;
    }
}
