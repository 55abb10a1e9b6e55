package org.twinbridge.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The simulation of section 7 of the scoring model: 120 institutions, popularity skew .5. */
class PopularityTest {

    private static final MarketSettings DEFAULTS = MarketSettings.withDefaults();

    @Test
    void balancedListsShowTheUnknownAndLoseNoMatches() {
        for (long seed = 1; seed <= 5; seed++) {
            CandidateGraph graph = Markets.of(
                    Markets.alike(120, 1),
                    Markets.popularityWorld(120, .5, seed),
                    CandidateGraph.DEFAULT_CANDIDATES,
                    false);

            MarketComparison market = MarketComparison.of(BalancedMarket.solve(graph, DEFAULTS), 10, 0);

            Exposure bestFit = market.bestFit().exposure();
            Exposure balanced = market.balanced().exposure();
            assertThat(bestFit.gini()).isBetween(.45, .7);
            assertThat(1 - bestFit.coverage()).isBetween(.1, .4);
            assertThat(balanced.gini()).isLessThan(.2);
            assertThat(balanced.neverShown()).isZero();
            assertThat(market.balanced().marketOfLists(DEFAULTS).expectedMatches())
                    .isGreaterThan(market.bestFit().marketOfLists(DEFAULTS).expectedMatches());
            assertThat(market.balanced().marketOfMutualPlaces(DEFAULTS).expectedMatches())
                    .isGreaterThan(1.3
                            * market.bestFit().marketOfMutualPlaces(DEFAULTS).expectedMatches());
        }
    }
}
