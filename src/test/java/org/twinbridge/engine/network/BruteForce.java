package org.twinbridge.engine.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/** The best network there is, found by looking at all of them. */
final class BruteForce {

    private final Panel panel;
    private final NetworkObjective objective;
    private final RuleBook book;
    private final int[] everybody;
    private double best = Double.NEGATIVE_INFINITY;

    BruteForce(Catalogue catalogue, NetworkDemand demand) {
        var pool = new CandidatePool(catalogue, Policy.withDefaults());
        this.panel = new Panel(pool, new PairScores(pool), demand.target());
        this.objective = new NetworkObjective(panel, demand.weights());
        this.book = new RuleBook(pool, demand.rules());
        this.everybody = IntStream.range(0, pool.size()).filter(book::admits).toArray();
        panel.addAll(everybody);
    }

    /** Its value; minus infinity if no network fulfils the rules. */
    double value() {
        tryAll(new int[book.rules().maxSize()], 0, 0);
        return best;
    }

    private void tryAll(int[] members, int size, int from) {
        int[] network = Arrays.copyOf(members, size);
        if (holdsAllFixed(network) && book.isFulfilledBy(panel, network, size) && areCompatible(network)) {
            best = Math.max(best, objective.value(network));
        }
        for (int next = from; next < everybody.length && size < members.length; next++) {
            members[size] = next;
            tryAll(members, size + 1, next + 1);
        }
    }

    private boolean holdsAllFixed(int[] network) {
        return book.rules().fixed().stream().allMatch(id -> Arrays.stream(network)
                .anyMatch(m -> panel.profile(m).id().equals(id)));
    }

    private boolean areCompatible(int[] network) {
        return Arrays.stream(network)
                .allMatch(a -> Arrays.stream(network).allMatch(b -> a == b || panel.areCompatible(a, b)));
    }
}
