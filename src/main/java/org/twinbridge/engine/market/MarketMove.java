package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * Why a partner stands elsewhere in the balanced order than by best fit, in numbers.
 *
 * @param institution whose list
 * @param partner who moved
 * @param bestFitRank its place by score among all candidates, 1 for the first
 * @param balancedRank its place by expected matches among all candidates, 1 for the first
 * @param rankedFirstBy how many institutions have it first by best fit, ties included: its popularity
 * @param listedBy how many have it in their list by best fit
 * @param expected expected matches of the two (μ), 0 or more: how likely it is to answer
 * @param takenUp share of its quota that is expected to be taken up by all, in [0, 1]
 */
public record MarketMove(
        InstitutionId institution,
        InstitutionId partner,
        int bestFitRank,
        int balancedRank,
        int rankedFirstBy,
        int listedBy,
        double expected,
        double takenUp) {

    /** Places it rose, negative if it fell. */
    public int rise() {
        return bestFitRank - balancedRank;
    }
}
