package org.twinbridge.engine.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Sees to it that institutions are in enough lists. Those of protected countries come first: the brain-drain term judges
 * modalities and must not hide whom it protects (guard 4). Then whoever takes on twinnings is in as many lists as it takes
 * on, up to the floor: expected matches of somebody in great demand are spread so thinly over all who ask that by them
 * alone it would be in nobody's list, and would wait for twinnings that nobody proposes. Works on the lists in place.
 */
final class ExposureFloor {

    private final MarketEquilibrium equilibrium;
    private final CandidateGraph graph;
    private final int[][] lists;
    private final int length;
    private final int floor;
    private final int[] shown;

    ExposureFloor(MarketEquilibrium equilibrium, int[][] lists, int length, int floor) {
        if (floor < 0) {
            throw new IllegalArgumentException("The exposure floor must be 0 or more, not %d.".formatted(floor));
        }
        this.equilibrium = equilibrium;
        this.graph = equilibrium.graph();
        this.lists = lists;
        this.length = length;
        this.floor = floor;
        this.shown = new int[graph.size()];
        for (int[] list : lists) {
            for (int edge : list) {
                shown[graph.partner(edge)]++;
            }
        }
    }

    /** Fills up and returns which of the protected could not be helped. */
    List<InstitutionId> apply() {
        fill(this::owedToProtected);
        fill(this::owedToAll);
        var below = new ArrayList<InstitutionId>();
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i] < owedToProtected(i)) {
                below.add(graph.id(i));
            }
        }
        return below;
    }

    private void fill(IntUnaryOperator owed) {
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i] < owed.applyAsInt(i)) {
                place(i, owed);
            }
        }
    }

    /** Lists a protected institution must be in: the floor, or all its candidates' where it has fewer; 0 for others. */
    private int owedToProtected(int index) {
        return graph.participants().get(index).isProtected() ? Math.min(floor, graph.degree(index)) : 0;
    }

    /** Lists any institution should be in. */
    private int owedToAll(int index) {
        int takenOn = Math.min(graph.participants().get(index).quota(), floor);
        return Math.max(owedToProtected(index), Math.min(takenOn, graph.degree(index)));
    }

    /** First at the cost of those who are shown elsewhere too, and only then of those who are shown nowhere else. */
    private void place(int index, IntUnaryOperator owed) {
        int wanted = owed.applyAsInt(index);
        int[] candidates = mostExpectedFirst(index);
        for (int leave = 1; leave >= 0 && shown[index] < wanted; leave--) {
            int least = leave;
            for (int edge : candidates) {
                if (shown[index] < wanted) {
                    enter(graph.partner(edge), index, present -> Math.max(owed.applyAsInt(present), least));
                }
            }
        }
    }

    private int[] mostExpectedFirst(int index) {
        return IntStream.range(graph.start(index), graph.end(index))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer edge) -> equilibrium.expected(index, edge))
                        .reversed()
                        .thenComparing(edge -> -graph.score(edge))
                        .thenComparing(edge -> edge))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Enters the last place of a list, if it is not in it and somebody there can spare a place. */
    private void enter(int row, int index, IntUnaryOperator kept) {
        int edge = graph.edge(row, index);
        int[] list = lists[row];
        if (Arrays.stream(list).anyMatch(e -> e == edge)) {
            return;
        }
        if (list.length < length) {
            lists[row] = Arrays.copyOf(list, list.length + 1);
            lists[row][list.length] = edge;
            shown[index]++;
            return;
        }
        for (int place = list.length - 1; place >= 0; place--) {
            int present = graph.partner(list[place]);
            if (shown[present] > kept.applyAsInt(present)) {
                System.arraycopy(list, place + 1, list, place, list.length - 1 - place);
                list[list.length - 1] = edge;
                shown[present]--;
                shown[index]++;
                return;
            }
        }
    }
}
