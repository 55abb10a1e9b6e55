package org.twinbridge.engine.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.twinbridge.engine.market.BalancedMarket;
import org.twinbridge.engine.market.Candidate;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.MarketComparison;
import org.twinbridge.engine.market.MarketEquilibrium;
import org.twinbridge.engine.market.MarketLists;
import org.twinbridge.engine.market.MarketSettings;
import org.twinbridge.engine.market.Participant;
import org.twinbridge.engine.network.NetworkComposer;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkTarget;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.SyntheticCatalogue;
import org.twinbridge.engine.score.Policy;

/** Prints how long large markets and networks take; not a test. Times depend on the machine. */
public final class BrokeringTimes {

    private static final int CANDIDATES = 200;
    private static final int QUOTA = 3;
    private static final double NS = 1e9;

    private final PrintStream out;

    private BrokeringTimes(PrintStream out) {
        this.out = out;
    }

    /** Writes a line for each to standard output. */
    public static void main(String... arguments) {
        var times = new BrokeringTimes(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        times.market(10_000);
        times.market(100_000);
        times.networks(100_000);
    }

    /** Candidates as in a skewed market: half of a score is the fame of the partner, which few have. */
    private void market(int institutions) {
        CandidateGraph graph = graph(institutions);
        long start = System.nanoTime();
        MarketEquilibrium solved = BalancedMarket.solve(graph, MarketSettings.withDefaults());
        long middle = System.nanoTime();
        MarketComparison lists = MarketComparison.of(solved, MarketLists.DEFAULT_LENGTH, MarketLists.DEFAULT_FLOOR);
        long end = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "market of %,d (%,d pairs): %d iterations in %.1f s, converged %s; lists in %.1f s;"
                        + " never shown %,d by best fit, %,d balanced; heap %,d MB%n",
                institutions,
                graph.pairs(),
                solved.iterations(),
                (middle - start) / NS,
                solved.converged(),
                (end - middle) / NS,
                lists.bestFit().exposure().neverShown(),
                lists.balanced().exposure().neverShown(),
                usedMegabytes());
    }

    private static CandidateGraph graph(int institutions) {
        var random = new SplittableRandom(institutions);
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < institutions; i++) {
            participants.add(new Participant(id(i), QUOTA, false));
        }
        CandidateGraph.Builder builder = CandidateGraph.builder(participants, CANDIDATES);
        for (int i = 0; i < institutions; i++) {
            var candidates = new ArrayList<Candidate>();
            for (int k = 0; k < CANDIDATES; k++) {
                // Squaring draws the first of them, who are the famous ones, more often.
                double drawn = random.nextDouble();
                int partner = (int) (drawn * drawn * institutions);
                if (partner != i) {
                    double fame = 1 - (double) partner / institutions;
                    candidates.add(new Candidate(id(partner), .3 + .2 * fame * fame + .2 * random.nextDouble()));
                }
            }
            builder.put(id(i), candidates);
        }
        return builder.build();
    }

    private void networks(int institutions) {
        var catalogue = SyntheticCatalogue.of(1, SyntheticCatalogue.Shape.SPARSE, institutions);
        long start = System.nanoTime();
        var composer = new NetworkComposer(catalogue, Policy.withDefaults());
        out.printf(Locale.ROOT, "%,d candidates laid out in %.1f s%n", institutions, (System.nanoTime() - start) / NS);
        for (String theme : List.of("0113", "0521", "091", "0712", "0811")) {
            long before = System.nanoTime();
            composer.compose(NetworkDemand.of(NetworkTarget.theme(new Field(theme)), NetworkRules.ofSize(6)));
            out.printf(Locale.ROOT, "network of 6 for %s: %.2f s%n", theme, (System.nanoTime() - before) / NS);
        }
    }

    private static InstitutionId id(int index) {
        return new InstitutionId("tb:%06d".formatted(index));
    }

    private static long usedMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
