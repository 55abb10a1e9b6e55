package org.twinbridge.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.market.Markets.id;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketListsTest {

    private static final MarketSettings DEFAULTS = MarketSettings.withDefaults();

    /** 0 is everybody's first choice, 1 their second, by a little. */
    private static CandidateGraph aFamousInstitution() {
        double[][] scores = {
            {0, .62, .60, .60, .60},
            {.62, 0, .55, .55, .55},
            {.60, .55, 0, .50, .50},
            {.60, .55, .50, 0, .50},
            {.60, .55, .50, .50, 0},
        };
        return Markets.of(Markets.alike(5, 1), scores, 200, false);
    }

    @Test
    void ordersBestFitByScoreThenId() {
        MarketLists lists = MarketLists.bestFit(BalancedMarket.solve(aFamousInstitution(), DEFAULTS), 3);

        assertThat(lists.of(id(4))).extracting(Suggestion::partner).containsExactly(id(0), id(1), id(2));
        assertThat(lists.of(id(4))).extracting(Suggestion::rank).containsExactly(1, 2, 3);
    }

    @Test
    void ordersBalancedByWhoIsLikelyToAnswer() {
        MarketEquilibrium market = BalancedMarket.solve(aFamousInstitution(), DEFAULTS);

        MarketLists lists = MarketLists.balanced(market, 3, 0);

        List<Suggestion> list = lists.of(id(4));
        assertThat(list).isSortedAccordingTo((a, b) -> Double.compare(b.expected(), a.expected()));
        assertThat(list.getFirst().expected())
                .isEqualTo(market.expected(id(4), list.getFirst().partner()));
    }

    @Test
    void countsExposureByHand() {
        // Lists of one: 0 shows 1; the four others show 0. Shown 4, 1, 0, 0, 0 times: sorted 0, 0, 0, 1, 4,
        // Gini = 2·(4·1 + 5·4)/(5·5) − 6/5 = 1.92 − 1.2 = .72; two of five are shown.
        MarketLists lists = MarketLists.bestFit(BalancedMarket.solve(aFamousInstitution(), DEFAULTS), 1);

        Exposure exposure = lists.exposure();

        assertThat(lists.timesShown()).containsExactly(4, 1, 0, 0, 0);
        assertThat(exposure.gini()).isCloseTo(.72, within(1e-12));
        assertThat(exposure.coverage()).isCloseTo(.4, within(1e-12));
        assertThat(exposure.neverShown()).isEqualTo(3);
        assertThat(exposure.lorenz()).hasSize(101);
        assertThat(exposure.lorenz().get(60)).isZero();
        assertThat(exposure.lorenz().get(80)).isCloseTo(.2, within(1e-12));
        assertThat(exposure.lorenz().get(90)).isCloseTo(.6, within(1e-12));
        assertThat(exposure.lorenz().get(100)).isCloseTo(1, within(1e-12));
    }

    @Test
    void leavesThoseWithoutCandidatesOutOfExposure() {
        var builder = CandidateGraph.builder(Markets.alike(3, 1), 5);
        builder.put(id(0), List.of(new Candidate(id(1), .5)));

        Exposure exposure = MarketLists.balanced(BalancedMarket.solve(builder.build(), DEFAULTS))
                .exposure();

        assertThat(exposure.institutions()).isEqualTo(2);
        assertThat(exposure.gini()).isZero();
        assertThat(exposure.coverage()).isEqualTo(1);
    }

    @Test
    void drawsTheDiagonalWhereNobodyIsShown() {
        Exposure nobody = Exposure.of(new int[] {0, 0});

        assertThat(nobody.gini()).isZero();
        assertThat(nobody.lorenz().get(50)).isEqualTo(.5);
    }

    @Test
    void expectsFewerMatchesOfListsThatAllShowTheSame() {
        // Lists of one, everybody of 2, 3 and 4 at 0: the graph is a star around 0 with the pair 0–1 in it, so that one
        // match is the most there can be. In the graph of mutual places only 0–1 is left: K = e^6.2 = 492.7, and of two
        // alike K/(1 + K) = .997975 is expected.
        MarketLists lists = MarketLists.bestFit(BalancedMarket.solve(aFamousInstitution(), DEFAULTS), 1);

        assertThat(lists.marketOfLists(DEFAULTS).expectedMatches()).isBetween(.97, 1 + 1e-6);
        assertThat(lists.marketOfLists(DEFAULTS).graph().pairs()).isEqualTo(4);
        assertThat(lists.marketOfMutualPlaces(DEFAULTS).expectedMatches()).isCloseTo(.997975, within(1e-6));
    }

    @Test
    void putsTheProtectedInAsManyListsAsTheFloorSays() {
        MarketEquilibrium market = BalancedMarket.solve(withProtected(aFamousInstitution(), 4), DEFAULTS);

        MarketLists without = MarketLists.balanced(market, 1, 0);
        MarketLists with = MarketLists.balanced(market, 1, 2);

        assertThat(without.timesShown()[4]).isLessThan(2);
        assertThat(with.timesShown()[4]).isEqualTo(2);
        assertThat(with.belowFloor()).isEmpty();
        assertThat(with.timesShown())
                .satisfies(shown ->
                        assertThat(java.util.Arrays.stream(shown).sum()).isEqualTo(5));
    }

    @Test
    void showsWhoIsInDemandToAsManyAsItTakesOn() {
        // In lists of one some are nobody's likeliest partner; each takes on one twinning, and there is a place for
        // each.
        MarketEquilibrium market = BalancedMarket.solve(aFamousInstitution(), DEFAULTS);

        MarketLists without = MarketLists.balanced(market, 1, 0);
        MarketLists with = MarketLists.balanced(market, 1, 3);

        assertThat(without.exposure().neverShown()).isPositive();
        assertThat(with.timesShown()).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void saysWhomTheFloorCouldNotHelp() {
        // The candidates of 1 to 5 are 0 alone, and its list has room for two of them.
        var participants = new ArrayList<Participant>();
        for (int i = 0; i < 6; i++) {
            participants.add(new Participant(id(i), 3, i > 0));
        }
        var builder = CandidateGraph.builder(participants, 200);
        for (int i = 1; i < 6; i++) {
            builder.put(id(i), List.of(new Candidate(id(0), .5)));
        }

        MarketLists lists = MarketLists.balanced(BalancedMarket.solve(builder.build(), DEFAULTS), 2, 3);

        assertThat(lists.of(id(0))).hasSize(2);
        assertThat(lists.belowFloor()).containsExactly(id(3), id(4), id(5));
    }

    @Test
    void tellsWhyAPartnerMoved() {
        // 0 is everybody's first choice, but its own are 1 and 2; 3 and 4 do nearly as well by each other.
        double[][] scores = {
            {0, .70, .70, .52, .52},
            {.70, 0, .30, .30, .30},
            {.70, .30, 0, .30, .30},
            {.52, .30, .30, 0, .50},
            {.52, .30, .30, .50, 0},
        };
        CandidateGraph graph = Markets.of(Markets.alike(5, 1), scores, 200, false);
        MarketComparison comparison = MarketComparison.of(BalancedMarket.solve(graph, DEFAULTS), 1, 0);

        MarketMove move = comparison.move(id(4), id(0));

        assertThat(move.bestFitRank()).isEqualTo(1);
        assertThat(move.rankedFirstBy()).isEqualTo(4);
        assertThat(move.listedBy()).isEqualTo(4);
        assertThat(move.balancedRank()).isEqualTo(4);
        assertThat(move.rise()).isEqualTo(-3);
        assertThat(move.takenUp()).isBetween(.9, 1.0);
        assertThat(comparison.moves(id(4))).extracting(MarketMove::partner).containsExactly(id(0), id(3));
        assertThat(comparison.mostMoved(1)).singleElement().satisfies(change -> {
            assertThat(change.institution()).isEqualTo(id(0));
            assertThat(change.gain()).isNegative();
        });
    }

    @Test
    void countsPartnersTiedForFirstAsFirst() {
        double[][] scores = {{0, .500_00, .500_05}, {.500_00, 0, .4}, {.500_05, .4, 0}};
        CandidateGraph graph = Markets.of(Markets.alike(3, 1), scores, 200, false);

        MarketLists lists = MarketLists.bestFit(BalancedMarket.solve(graph, DEFAULTS), 2);

        assertThat(lists.timesFirst()).containsExactly(2, 1, 1);
    }

    @Test
    void refusesListsWithoutPlaces() {
        MarketEquilibrium market = BalancedMarket.solve(aFamousInstitution(), DEFAULTS);

        assertThatThrownBy(() -> MarketLists.balanced(market, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarketLists.balanced(market, 3, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarketComparison.of(market, 3, 0).move(id(1), id(1)))
                .hasMessage("The institutions (tb:000001) and (tb:000001) are not candidates of each other.");
    }

    private static CandidateGraph withProtected(CandidateGraph graph, int index) {
        var participants = new ArrayList<Participant>();
        for (Participant p : graph.participants()) {
            participants.add(new Participant(p.id(), p.quota(), participants.size() == index));
        }
        var builder = CandidateGraph.builder(participants, 200);
        for (int i = 0; i < graph.size(); i++) {
            var candidates = new ArrayList<Candidate>();
            for (int edge = graph.start(i); edge < graph.end(i); edge++) {
                candidates.add(new Candidate(graph.id(graph.partner(edge)), graph.score(edge)));
            }
            builder.put(graph.id(i), candidates);
        }
        return builder.build();
    }

    @Test
    void ordersAllCandidatesAsTheBalancedListDoesAndSaysWhyEachMoved() {
        MarketComparison market = MarketComparison.of(BalancedMarket.solve(aFamousInstitution(), DEFAULTS), 2, 0);

        List<BalancedPlace> order = market.order(id(4));

        assertThat(order).extracting(BalancedPlace::rank).containsExactly(1, 2, 3, 4);
        assertThat(order)
                .extracting(BalancedPlace::partner)
                .startsWith(market.balanced().of(id(4)).getFirst().partner());
        // By score 0 is first for all four others, and all four have it in their list; it is 1's list that is short of
        // it.
        BalancedPlace famous = order.stream()
                .filter(place -> place.partner().equals(id(0)))
                .findFirst()
                .orElseThrow();
        assertThat(famous.bestFitRank()).isEqualTo(1);
        assertThat(famous.rankedFirstBy()).isEqualTo(4);
        assertThat(famous.listedBy()).isEqualTo(4);
        assertThat(famous.rise()).isEqualTo(1 - famous.rank());
        assertThat(order).noneMatch(BalancedPlace::byFloor);
    }

    @Test
    void saysWhomTheFloorPutIntoAList() {
        MarketEquilibrium market = BalancedMarket.solve(withProtected(aFamousInstitution(), 4), DEFAULTS);

        MarketComparison withFloor = MarketComparison.of(market, 1, 4);

        assertThat(withFloor.order(id(1)).getFirst())
                .satisfies(place -> assertThat(place.partner()).isEqualTo(id(4)))
                .satisfies(place -> assertThat(place.byFloor()).isTrue());
        assertThat(withFloor.order(id(1)).stream().skip(1)).noneMatch(BalancedPlace::byFloor);
    }

    @Test
    void expectsMoreMatchesTheMoreTwinningsEverybodyTakesOn() {
        CandidateGraph graph = aFamousInstitution();

        MarketVariant asStated = variant(graph, .1, 1);
        MarketVariant doubled = variant(graph, .1, 2);
        MarketVariant halved = variant(graph, .1, .5);

        assertThat(doubled.balancedMatches()).isGreaterThan(asStated.balancedMatches());
        // A quota of one halved is ½, which goes up to one again.
        assertThat(halved.balancedMatches()).isEqualTo(asStated.balancedMatches());
        assertThat(asStated.converged()).isTrue();
    }

    @Test
    void countsTheMarketAsItIsLikeAVariantThatChangesNothing() {
        CandidateGraph graph = aFamousInstitution();
        MarketComparison market = MarketComparison.of(BalancedMarket.solve(graph, DEFAULTS), 2, 0);

        assertThat(MarketVariant.asStated(market, DEFAULTS)).isEqualTo(variant(graph, .1, 1));
    }

    @Test
    void refusesQuotasThatAreNotNumbers() {
        assertThatThrownBy(() -> variant(aFamousInstitution(), .1, Double.NaN)).hasMessageContaining("NaN");
    }

    private static MarketVariant variant(CandidateGraph graph, double beta, double quotas) {
        return MarketVariant.of(graph, DEFAULTS.withBeta(beta), quotas, 2, 0, SolverWatch.none());
    }
}
