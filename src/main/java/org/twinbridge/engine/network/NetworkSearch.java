package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best network among the candidates of a panel: greedy from several starts, each time the member that makes the
 * value highest among those after whom the rules can still be met; then the best of all swaps, additions and removals until
 * none helps.
 */
final class NetworkSearch {

    /** An improvement must be worth the name, or rounding would keep two networks swapping for ever. */
    private static final double LEAST = 1e-9;

    private static final int MOST_MOVES = 200;

    private final Panel panel;
    private final NetworkObjective objective;
    private final RuleBook book;
    private final Feasibility feasibility;
    private final List<int[]> avoid;
    private final int[] fixed;
    private final boolean[] admitted;

    /** @param avoid networks from which a result must really differ */
    NetworkSearch(Panel panel, NetworkObjective objective, RuleBook book, List<int[]> avoid) {
        this.panel = panel;
        this.objective = objective;
        this.book = book;
        this.feasibility = new Feasibility(panel.pool(), book, positions(panel));
        this.avoid = avoid;
        this.admitted = new boolean[panel.size()];
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] = book.admits(panel.position(i));
        }
        this.fixed = book.rules().fixed().stream()
                .sorted()
                .mapToInt(id -> panel.number(panel.pool().find(id).orElseThrow()))
                .toArray();
    }

    /** The best network from these starts, each a member beside the fixed ones; null if none leads to one. */
    int @Nullable [] best(int[] starts) {
        int[] best = null;
        for (int start : starts) {
            best = better(best, from(start));
        }
        return best;
    }

    /** The best network that grows from the fixed members alone. */
    int @Nullable [] fromFixed() {
        int[] grown = grown(fixed);
        return grown == null ? null : improved(grown);
    }

    /** A network after all moves that improve it. */
    int[] improved(int[] network) {
        int[] members = network.clone();
        for (int move = 0; move < MOST_MOVES; move++) {
            int[] next = bestMove(members);
            if (next == null) {
                return members;
            }
            members = next;
        }
        return members;
    }

    /** A network after it was torn down by two members and grown again in every way, as long as that improves it. */
    int[] shaken(int[] network) {
        int[] best = network;
        boolean better = true;
        while (better) {
            better = false;
            for (int first = best.length - 1; first >= fixed.length && !better; first--) {
                for (int second = first - 1; second >= fixed.length && !better; second--) {
                    int[] grown = grown(without(without(best, first), second));
                    int[] again = grown == null ? best : improved(grown);
                    better = value(again) > value(best) + LEAST;
                    best = better ? again : best;
                }
            }
        }
        return best;
    }

    double value(int[] members) {
        return objective.value(members);
    }

    int @Nullable [] better(int @Nullable [] one, int @Nullable [] other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return value(other) > value(one) + LEAST ? other : one;
    }

    private int @Nullable [] from(int start) {
        if (Arrays.stream(fixed).anyMatch(f -> f == start)
                || fixed.length >= book.rules().maxSize()) {
            return null;
        }
        int[] members = Arrays.copyOf(fixed, fixed.length + 1);
        members[fixed.length] = start;
        boolean possible = admitted[start]
                && fits(fixed, fixed.length, start)
                && feasibility.isCompletable(poolPositions(members), members.length);
        int[] grown = possible ? grown(members) : null;
        return grown == null ? null : improved(grown);
    }

    /** Greedy; of the networks on its way that fulfil the rules the best one. */
    private int @Nullable [] grown(int[] start) {
        int[] best = complete(start) ? start : null;
        int[] members = start;
        while (members.length < book.rules().maxSize()) {
            int next = next(members);
            if (next < 0) {
                return best;
            }
            members = Arrays.copyOf(members, members.length + 1);
            members[members.length - 1] = next;
            best = complete(members) ? better(best, members) : best;
        }
        return best;
    }

    /** Who makes the value highest among those after whom the rules can still be met; negative if nobody. */
    private int next(int[] members) {
        for (int member : members) {
            panel.prepare(member);
        }
        var grown = Arrays.copyOf(members, members.length + 1);
        var beside = objective.beside(members, members.length);
        var values = new ArrayList<double[]>();
        for (int candidate = 0; candidate < panel.size(); candidate++) {
            if (admitted[candidate] && fits(members, members.length, candidate)) {
                values.add(new double[] {beside.with(candidate), candidate});
            }
        }
        values.sort((a, b) -> Double.compare(b[0], a[0]));
        Map<Long, Boolean> possible = new HashMap<>();
        for (double[] value : values) {
            int candidate = (int) value[1];
            grown[members.length] = candidate;
            boolean completable = possible.computeIfAbsent(
                    feasibility.signature(panel.position(candidate)),
                    type -> feasibility.isCompletable(poolPositions(grown), grown.length));
            if (completable) {
                return candidate;
            }
        }
        return -1;
    }

    /** The best network one swap, addition or removal away, null if none is better. */
    private int @Nullable [] bestMove(int[] members) {
        for (int member : members) {
            panel.prepare(member);
        }
        var best = new Best(value(members) + LEAST);
        if (members.length < book.rules().maxSize()) {
            tryBeside(best, members, members);
        }
        for (int place = fixed.length; place < members.length; place++) {
            int[] fewer = without(members, place);
            tryBeside(best, fewer, members);
            best.offer(value(fewer), fewer);
        }
        return best.members;
    }

    private void tryBeside(Best best, int[] others, int[] members) {
        var beside = objective.beside(others, others.length);
        int[] moved = Arrays.copyOf(others, others.length + 1);
        for (int candidate = 0; candidate < admitted.length; candidate++) {
            if (admitted[candidate] && !contains(members, candidate)) {
                moved[others.length] = candidate;
                best.offer(beside.with(candidate), moved);
            }
        }
    }

    /** The best so far; what is offered counts only if it fulfils every rule, which is looked at last. */
    private final class Best {

        private double value;
        private int @Nullable [] members;

        Best(double toBeat) {
            this.value = toBeat;
        }

        void offer(double offered, int[] network) {
            if (offered > value && complete(network)) {
                value = offered;
                members = network.clone();
            }
        }
    }

    private boolean complete(int[] members) {
        return book.isFulfilledBy(panel, members, members.length)
                && areCompatible(members)
                && avoid.stream().allMatch(other -> differs(members, other, members.length));
    }

    private boolean areCompatible(int[] members) {
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!panel.areCompatible(members[i], members[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a candidate can join: not a member, compatible with all, and no network to avoid comes too close. */
    private boolean fits(int[] members, int size, int candidate) {
        for (int i = 0; i < size; i++) {
            if (members[i] == candidate || !panel.areCompatible(members[i], candidate)) {
                return false;
            }
        }
        if (avoid.isEmpty()) {
            return true;
        }
        int[] joined = Arrays.copyOf(members, size + 1);
        joined[size] = candidate;
        return avoid.stream()
                .allMatch(other -> differs(joined, other, book.rules().maxSize()));
    }

    /** Whether a network of such a final size shares no more than .6 of all members with another (Jaccard). */
    private static boolean differs(int[] members, int[] other, int finalSize) {
        int common = 0;
        for (int member : members) {
            common += contains(other, member) ? 1 : 0;
        }
        // In whole numbers: common/(sizes − common) ≤ 3/5.
        return 5 * common <= 3 * (finalSize + other.length - common);
    }

    private int[] poolPositions(int[] members) {
        return Arrays.stream(members).map(panel::position).toArray();
    }

    private static int[] positions(Panel panel) {
        var positions = new int[panel.size()];
        Arrays.setAll(positions, panel::position);
        return positions;
    }

    private static boolean contains(int[] members, int candidate) {
        for (int member : members) {
            if (member == candidate) {
                return true;
            }
        }
        return false;
    }

    private static int[] without(int[] members, int place) {
        var fewer = new int[members.length - 1];
        System.arraycopy(members, 0, fewer, 0, place);
        System.arraycopy(members, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }
}
