package org.twinbridge.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class MarketProperties {

    @Property(tries = 150)
    void meetsEveryQuotaOrSaysThatItDidNot(
            @ForAll @IntRange(min = 0, max = 30) int institutions,
            @ForAll @IntRange(min = 1, max = 8) int perInstitution,
            @ForAll @DoubleRange(min = .05, max = .2) double beta,
            @ForAll long seed) {
        CandidateGraph graph = Markets.of(
                randomParticipants(institutions, seed), randomScores(institutions, seed), perInstitution, false);
        MarketSettings settings = MarketSettings.withDefaults().withBeta(beta);

        MarketEquilibrium market = BalancedMarket.solve(graph, settings);

        double worst = worstMiss(market);
        assertThat(market.residual()).isCloseTo(worst, within(1e-9));
        assertThat(market.converged()).isEqualTo(market.residual() < 1e-6);
        assertThat(market.converged() || market.iterations() == settings.maxIterations())
                .isTrue();
    }

    @Property(tries = 60)
    void doesNotDependOnTheOrderOfInput(@ForAll @IntRange(min = 2, max = 25) int institutions, @ForAll long seed) {
        List<Participant> participants = randomParticipants(institutions, seed);
        double[][] scores = randomScores(institutions, seed);

        MarketEquilibrium inOrder = solve(Markets.of(participants, scores, 5, false));
        MarketEquilibrium shuffled = solve(Markets.of(participants, scores, 5, true));

        assertThat(shuffled.iterations()).isEqualTo(inOrder.iterations());
        for (Participant participant : participants) {
            assertThat(MarketLists.balanced(shuffled).of(participant.id()))
                    .isEqualTo(MarketLists.balanced(inOrder).of(participant.id()));
        }
    }

    @Property(tries = 60)
    void isTheSameFromBothSidesOfAPair(@ForAll @IntRange(min = 2, max = 20) int institutions, @ForAll long seed) {
        CandidateGraph graph =
                Markets.of(randomParticipants(institutions, seed), randomScores(institutions, seed), 6, false);

        MarketEquilibrium market = solve(graph);

        for (int i = 0; i < institutions; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(market.expected(graph.id(i), graph.id(j)))
                        .isCloseTo(market.expected(graph.id(j), graph.id(i)), within(1e-12));
            }
        }
    }

    @Property(tries = 60)
    void keepsTheFloorWhereverItCan(@ForAll @IntRange(min = 2, max = 40) int institutions, @ForAll long seed) {
        CandidateGraph graph =
                Markets.of(randomParticipants(institutions, seed), randomScores(institutions, seed), 12, false);

        MarketLists lists = MarketLists.balanced(solve(graph), 5, 3);

        int[] shown = lists.timesShown();
        for (int i = 0; i < institutions; i++) {
            if (graph.participants().get(i).isProtected() && !lists.belowFloor().contains(graph.id(i))) {
                assertThat(shown[i]).isGreaterThanOrEqualTo(Math.min(3, graph.degree(i)));
            }
            assertThat(lists.of(graph.id(i))).hasSize(Math.min(5, graph.degree(i)));
            assertThat(lists.of(graph.id(i))).extracting(Suggestion::partner).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 60)
    void keepsGiniAndLorenzInBounds(@ForAll List<@IntRange(min = 0, max = 500) Integer> timesShown) {
        Exposure exposure =
                Exposure.of(timesShown.stream().mapToInt(Integer::intValue).toArray());

        assertThat(exposure.gini()).isBetween(0.0, 1.0);
        assertThat(exposure.lorenz()).isSorted();
        assertThat(exposure.lorenz()).allSatisfy(share -> assertThat(share).isBetween(0.0, 1 + 1e-9));
    }

    private static MarketEquilibrium solve(CandidateGraph graph) {
        return BalancedMarket.solve(graph, MarketSettings.withDefaults());
    }

    private static double worstMiss(MarketEquilibrium market) {
        CandidateGraph graph = market.graph();
        double worst = 0;
        for (int i = 0; i < graph.size(); i++) {
            double matched = 0;
            for (int edge = graph.start(i); edge < graph.end(i); edge++) {
                matched += market.expected(i, edge);
            }
            worst = Math.max(worst, Math.abs(market.free(i) + matched - graph.quota(i)));
        }
        return worst;
    }

    private static List<Participant> randomParticipants(int count, long seed) {
        var random = new Random(seed);
        var participants = new ArrayList<Participant>();
        for (int i = 0; i < count; i++) {
            participants.add(new Participant(Markets.id(i), random.nextInt(5), random.nextInt(3) == 0));
        }
        return participants;
    }

    private static double[][] randomScores(int count, long seed) {
        return Markets.popularityWorld(count, .5, seed);
    }
}
