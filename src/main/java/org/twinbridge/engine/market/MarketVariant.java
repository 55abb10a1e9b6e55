package org.twinbridge.engine.market;

/**
 * What a market would come to under another β or with other quotas.
 *
 * @param beta β, in [.05, .2]
 * @param quotaFactor by what everybody's quota is multiplied, above 0
 * @param bestFitMatches expected matches if everybody looked no further than the lists by score
 * @param balancedMatches expected matches if everybody looked no further than the balanced lists
 * @param balancedGini Gini coefficient of exposure of the balanced lists, in [0, 1)
 * @param balancedCoverage share of institutions with a candidate that the balanced lists show, in [0, 1]
 * @param iterations iterations of the solver
 * @param residual how far the institution farthest from its quota is from it, in twinnings
 * @param converged whether the residual fell below the tolerance
 */
public record MarketVariant(
        double beta,
        double quotaFactor,
        double bestFitMatches,
        double balancedMatches,
        double balancedGini,
        double balancedCoverage,
        int iterations,
        double residual,
        boolean converged) {

    /**
     * Solves a market anew with other quotas: each multiplied and rounded, where a half goes up, so that whoever takes on
     * anybody still takes on one.
     *
     * @param graph with the quotas as they are stated
     * @param length places in a list, 1 or more
     * @param floor lists an institution of a protected country is in at least, 0 or more
     * @throws java.util.concurrent.CancellationException if the watch stops it
     */
    public static MarketVariant of(
            CandidateGraph graph,
            MarketSettings settings,
            double quotaFactor,
            int length,
            int floor,
            SolverWatch watch) {
        if (!(quotaFactor > 0 && quotaFactor <= 100)) {
            throw new IllegalArgumentException(
                    "The factor of quotas (%s) must lie in (0, 100].".formatted(quotaFactor));
        }
        CandidateGraph varied = quotaFactor == 1 ? graph : graph.withQuotas(p -> scaled(p.quota(), quotaFactor));
        return of(
                MarketComparison.of(BalancedMarket.solve(varied, settings, watch), length, floor),
                settings,
                quotaFactor);
    }

    /** The variant that a market is itself. */
    public static MarketVariant asStated(MarketComparison market, MarketSettings settings) {
        return of(market, settings, 1);
    }

    private static MarketVariant of(MarketComparison market, MarketSettings settings, double quotaFactor) {
        MarketEquilibrium equilibrium = market.balanced().equilibrium();
        Exposure exposure = market.balanced().exposure();
        return new MarketVariant(
                settings.beta(),
                quotaFactor,
                market.bestFit().marketOfLists(settings).expectedMatches(),
                market.balanced().marketOfLists(settings).expectedMatches(),
                exposure.gini(),
                exposure.coverage(),
                equilibrium.iterations(),
                equilibrium.residual(),
                equilibrium.converged());
    }

    private static int scaled(int quota, double factor) {
        return quota == 0 ? 0 : Math.toIntExact(Math.max(1, Math.round(quota * factor)));
    }
}
