package org.twinbridge.market;

import org.twinbridge.engine.market.Exposure;
import org.twinbridge.engine.market.MarketLists;
import org.twinbridge.engine.market.MarketSettings;

/**
 * What both kinds of list do, in numbers.
 *
 * @param institutions institutions of the market
 * @param pairs pairs that are candidates of each other
 * @param beta β
 * @param bestFit the lists by score
 * @param balanced the lists by expected matches
 * @param belowFloor institutions of protected countries in fewer balanced lists than the floor asks for
 * @param iterations iterations of the solver
 * @param residual how far the institution farthest from its quota is from it, in twinnings
 * @param converged whether the residual fell below the tolerance
 * @param gatheringSeconds time that looking for candidates took
 * @param seconds time of everything else
 */
public record MarketSummary(
        int institutions,
        int pairs,
        double beta,
        ListSummary bestFit,
        ListSummary balanced,
        int belowFloor,
        int iterations,
        double residual,
        boolean converged,
        double gatheringSeconds,
        double seconds) {

    /**
     * What one kind of list does.
     *
     * @param gini Gini coefficient of exposure, in [0, 1)
     * @param coverage share of institutions with a candidate that are in at least one list, in [0, 1]
     * @param neverShown how many of them are in none
     * @param expectedMatches expected matches if everybody looked no further than these lists
     */
    public record ListSummary(double gini, double coverage, int neverShown, double expectedMatches) {

        static ListSummary of(MarketLists lists, MarketSettings settings) {
            Exposure exposure = lists.exposure();
            return new ListSummary(
                    exposure.gini(),
                    exposure.coverage(),
                    exposure.neverShown(),
                    lists.marketOfLists(settings).expectedMatches());
        }
    }

    /** Counts a market; the expected matches of each kind of list take a market of their own to be solved. */
    static MarketSummary of(SolvedMarket market) {
        var equilibrium = market.equilibrium();
        MarketSettings settings = market.request().settings();
        return new MarketSummary(
                equilibrium.graph().size(),
                equilibrium.graph().pairs(),
                settings.beta(),
                ListSummary.of(market.comparison().bestFit(), settings),
                ListSummary.of(market.comparison().balanced(), settings),
                market.comparison().balanced().belowFloor().size(),
                equilibrium.iterations(),
                equilibrium.residual(),
                equilibrium.converged(),
                market.gathering().toNanos() / 1e9,
                market.solving().toNanos() / 1e9);
    }
}
