package org.twinbridge.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.market.Markets.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BalancedMarketTest {

    private static final MarketSettings DEFAULTS = MarketSettings.withDefaults();

    /** At β .1 a score of .1·ln 2 makes K = 2. */
    private static final double K_OF_TWO = .1 * Math.log(2);

    @Test
    void matchesAPairByHand() {
        // Both alike: a² + 2·a·a = 1, so a² = 1/3 stays free and μ = 2/3.
        CandidateGraph pair = Markets.chain(K_OF_TWO, 1, 1);

        MarketEquilibrium market = BalancedMarket.solve(pair, DEFAULTS);

        assertThat(market.converged()).isTrue();
        assertThat(market.expected(id(0), id(1))).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(market.takenUp(id(0))).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(market.expectedMatches()).isCloseTo(2 / 3.0, within(1e-6));
    }

    @Test
    void matchesUnequalQuotasByHand() {
        // a² + 2ab = 1 and b² + 2ab = 3, so b² = a² + 2; with x = a²: 4x(x + 2) = (1 − x)², 3x² + 10x − 1 = 0,
        // x = (√112 − 10)/6 = .097168, and μ = 1 − x = .902832.
        CandidateGraph pair = Markets.chain(K_OF_TWO, 1, 3);

        MarketEquilibrium market = BalancedMarket.solve(pair, DEFAULTS);

        assertThat(market.expected(id(0), id(1))).isCloseTo(.902832, within(2e-6));
        assertThat(market.takenUp(id(1))).isCloseTo(.902832 / 3, within(2e-6));
    }

    @Test
    void sharesTheMiddleOfAChainByHand() {
        // Ends a, middle b: a² + 2ab = 1 and b² + 4ab = 1, so a² − b² = 2ab, a = (1 + √2)·b, b² = 1/(5 + 4√2) =
        // .093836,
        // a = .739540, μ = 2ab = .453082: the middle is taken up by 1 − b² = .906164, each end by .453082.
        CandidateGraph chain = Markets.chain(K_OF_TWO, 1, 1, 1);

        MarketEquilibrium market = BalancedMarket.solve(chain, DEFAULTS);

        assertThat(market.expected(id(0), id(1))).isCloseTo(.453082, within(2e-6));
        assertThat(market.takenUp(id(1))).isCloseTo(.906164, within(2e-6));
        assertThat(market.takenUp(id(2))).isCloseTo(.453082, within(2e-6));
    }

    @Test
    void countsAPairAsOneMatchAtMost() {
        // Quota 3 on both sides and K = e^9: nearly three matches are expected of the only pair there is.
        CandidateGraph pair = Markets.chain(.9, 3, 3);

        MarketEquilibrium market = BalancedMarket.solve(pair, DEFAULTS);

        assertThat(market.expected(id(0), id(1))).isBetween(2.99, 3.0);
        assertThat(market.expectedMatches()).isEqualTo(1);
    }

    @Test
    void solvesAMarketWithoutInstitutions() {
        MarketEquilibrium market = BalancedMarket.solve(Markets.chain(.5), DEFAULTS);

        assertThat(market.converged()).isTrue();
        assertThat(market.iterations()).isZero();
        assertThat(market.expectedMatches()).isZero();
        assertThat(MarketLists.balanced(market).exposure()).isEqualTo(Exposure.of(new int[0]));
    }

    @Test
    void solvesAMarketOfOne() {
        MarketEquilibrium market = BalancedMarket.solve(Markets.chain(.5, 3), DEFAULTS);

        assertThat(market.converged()).isTrue();
        assertThat(market.takenUp(id(0))).isCloseTo(0, within(1e-6));
        assertThat(MarketLists.balanced(market).of(id(0))).isEmpty();
    }

    @Test
    void leavesTheIsolatedFree() {
        var builder = CandidateGraph.builder(Markets.withQuotas(1, 1, 5, 2), 10);
        builder.put(id(0), List.of(new Candidate(id(1), .5)));

        MarketEquilibrium market = BalancedMarket.solve(builder.build(), DEFAULTS);

        assertThat(market.converged()).isTrue();
        assertThat(market.takenUp(id(2))).isCloseTo(0, within(1e-6));
        assertThat(market.expected(id(2), id(3))).isZero();
    }

    @Test
    void givesNothingToQuotasOfZero() {
        MarketEquilibrium some = BalancedMarket.solve(Markets.chain(.5, 1, 0, 1), DEFAULTS);
        MarketEquilibrium none = BalancedMarket.solve(Markets.chain(.5, 0, 0, 0), DEFAULTS);

        assertThat(some.converged()).isTrue();
        assertThat(some.expectedMatches()).isZero();
        assertThat(some.takenUp(id(1))).isZero();
        assertThat(none.converged()).isTrue();
        assertThat(none.expectedMatches()).isZero();
    }

    @Test
    void saysWhenItDidNotConverge() {
        CandidateGraph chain = Markets.chain(.95, 1, 1, 1, 1, 1, 1, 1);

        MarketEquilibrium market =
                BalancedMarket.solve(chain, DEFAULTS.withBeta(.05).withMaxIterations(3));

        assertThat(market.converged()).isFalse();
        assertThat(market.iterations()).isEqualTo(3);
        assertThat(market.residual()).isGreaterThan(DEFAULTS.tolerance());
    }

    @Test
    void reportsEveryIterationAndStopsWhenAsked() {
        CandidateGraph graph = Markets.complete(Markets.alike(20, 2), new Random(3));
        var heard = new ArrayList<Integer>();

        assertThatThrownBy(() -> BalancedMarket.solve(graph, DEFAULTS, (iterations, residual) -> {
                    heard.add(iterations);
                    return iterations < 4;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("The market was stopped after 4 iterations.");
        assertThat(heard).containsExactly(1, 2, 3, 4);
    }

    @Test
    void givesTheSameNumbersWithOneThreadAsWithTwo() {
        CandidateGraph graph = Markets.large(3_000, 60, 5);

        MarketEquilibrium one = BalancedMarket.solve(graph, DEFAULTS.withThreads(1));
        MarketEquilibrium two = BalancedMarket.solve(graph, DEFAULTS.withThreads(2));

        assertThat(two.iterations()).isEqualTo(one.iterations());
        assertThat(two.expectedMatches()).isEqualTo(one.expectedMatches());
        assertThat(graph.pairs()).isGreaterThan(100_000);
    }

    @Test
    void shiftsMatchesWhereQuotasGrow() {
        CandidateGraph graph = Markets.complete(Markets.alike(12, 1), new Random(7));

        double before = BalancedMarket.solve(graph, DEFAULTS).expectedMatches();
        double after = BalancedMarket.solve(graph.withQuotas(p -> 2), DEFAULTS).expectedMatches();

        assertThat(before).isLessThanOrEqualTo(6);
        assertThat(after).isBetween(before + 4, 12.0);
    }

    @Test
    void refusesABetaOutsideItsRange() {
        assertThatThrownBy(() -> DEFAULTS.withBeta(Double.NaN))
                .hasMessage("The beta (NaN) of the market must lie in [0.05, 0.2].");
        assertThatThrownBy(() -> DEFAULTS.withBeta(.04)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.withMaxIterations(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
