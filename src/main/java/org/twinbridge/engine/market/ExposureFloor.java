package org.twinbridge.engine.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Sees to it that institutions of protected countries are in enough lists: the brain-drain term judges modalities and must
 * not hide whom it protects (guard 4). Works on the lists in place.
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

    /** Fills up and returns who could not be helped. */
    List<InstitutionId> apply() {
        var below = new ArrayList<InstitutionId>();
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i] < owed(i)) {
                place(i);
            }
        }
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i] < owed(i)) {
                below.add(graph.id(i));
            }
        }
        return below;
    }

    /** Lists an institution must be in: the floor, or all its candidates' where it has fewer; 0 if it is not protected. */
    private int owed(int index) {
        return graph.participants().get(index).isProtected() ? Math.min(floor, graph.degree(index)) : 0;
    }

    /** First at the cost of those who are shown elsewhere too, and only then of those who are shown nowhere else. */
    private void place(int index) {
        for (int leave = 1; leave >= 0 && shown[index] < owed(index); leave--) {
            for (int edge : mostExpectedFirst(index)) {
                if (shown[index] < owed(index)) {
                    enter(graph.partner(edge), index, leave);
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
    private void enter(int row, int index, int leave) {
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
            if (shown[present] > Math.max(owed(present), leave)) {
                System.arraycopy(list, place + 1, list, place, list.length - 1 - place);
                list[list.length - 1] = edge;
                shown[present]--;
                shown[index]++;
                return;
            }
        }
    }
}
