package org.twinbridge.engine.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.twinbridge.engine.market.BalancedMarket;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.Exposure;
import org.twinbridge.engine.market.MarketComparison;
import org.twinbridge.engine.market.MarketEquilibrium;
import org.twinbridge.engine.market.MarketLists;
import org.twinbridge.engine.market.MarketSettings;
import org.twinbridge.engine.market.Participant;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A market with planted popularity: half of what a side gains is its own taste, drawn for every pair, half the other's fame,
 * drawn once; the score is the harmonic mean of both gains.
 */
final class PopularMarket {

    private static final double SKEW = .5;
    private static final MarketSettings SETTINGS = MarketSettings.withDefaults();

    private final MarketComparison comparison;
    private final MarketEquilibrium equilibrium;

    PopularMarket(int institutions, long seed) {
        var random = new Random(seed);
        double[] fame = random.doubles(institutions).toArray();
        var participants = new ArrayList<Participant>();
        for (int i = 0; i < institutions; i++) {
            participants.add(new Participant(new InstitutionId("tb:%06d".formatted(i)), 1, false));
        }
        var scores = new float[institutions][institutions];
        for (int i = 0; i < institutions; i++) {
            for (int j = 0; j < i; j++) {
                double one = (1 - SKEW) * random.nextDouble() + SKEW * fame[j];
                double other = (1 - SKEW) * random.nextDouble() + SKEW * fame[i];
                scores[i][j] = one + other == 0 ? 0 : (float) (2 * one * other / (one + other));
                scores[j][i] = scores[i][j];
            }
        }
        this.equilibrium = BalancedMarket.solve(graph(participants, scores), SETTINGS);
        this.comparison = MarketComparison.of(equilibrium, MarketLists.DEFAULT_LENGTH, MarketLists.DEFAULT_FLOOR);
    }

    Lists bestFit() {
        return lists(comparison.bestFit());
    }

    Lists balanced() {
        return lists(comparison.balanced());
    }

    MarketEquilibrium equilibrium() {
        return equilibrium;
    }

    /**
     * @param exposure how evenly the lists show everybody
     * @param expected matches where either side's list has the other
     * @param mutual matches where each side's list has the other
     */
    record Lists(Exposure exposure, double expected, double mutual) {

        double neverShown() {
            return 1 - exposure.coverage();
        }
    }

    private static Lists lists(MarketLists lists) {
        return new Lists(
                lists.exposure(),
                lists.marketOfLists(SETTINGS).expectedMatches(),
                lists.marketOfMutualPlaces(SETTINGS).expectedMatches());
    }

    private static CandidateGraph graph(List<Participant> participants, float[][] scores) {
        var builder = CandidateGraph.builder(participants, CandidateGraph.DEFAULT_CANDIDATES);
        for (int i = 0; i < scores.length; i++) {
            var to = new int[scores.length - 1];
            var score = new float[to.length];
            for (int j = 0; j < to.length; j++) {
                to[j] = j < i ? j : j + 1;
                score[j] = scores[i][to[j]];
            }
            builder.put(i, to, score);
        }
        return builder.build();
    }
}
