package org.twinbridge.engine.rank;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores of all institutions as partners of one, by position in the index, NaN for those that are not eligible.
 *
 * @param values scores, each within {@code tolerance} of the plain one
 * @param eligible how many are not NaN
 * @param tolerance how far a score may lie from the plain one, above 0
 */
record FastScores(double[] values, int eligible, double tolerance) {

    /** The score that {@code rank} institutions reach, or −∞ where there are fewer. */
    double atRank(int rank) {
        if (rank > eligible) {
            return Double.NEGATIVE_INFINITY;
        }
        var heap = new double[rank];
        int size = 0;
        for (double value : values) {
            if (size < rank) {
                size = Double.isNaN(value) ? size : push(heap, size, value);
            } else if (value > heap[0]) {
                replaceLowest(heap, value);
            }
        }
        return heap[0];
    }

    /** Positions of all that reach a score, in order of position. */
    int[] reaching(double score) {
        var positions = new int[16];
        int found = 0;
        for (int position = 0; position < values.length; position++) {
            if (values[position] >= score) {
                positions = found == positions.length ? Arrays.copyOf(positions, 2 * found) : positions;
                positions[found++] = position;
            }
        }
        return Arrays.copyOf(positions, found);
    }

    /**
     * The place, 1 or more, that an institution would have with some score: those within a tie share the place of the
     * first of them, as {@link Standings} has it.
     */
    int place(int position, double score) {
        double[] higher = IntStream.of(reaching(score))
                .filter(other -> other != position)
                .mapToDouble(other -> -values[other])
                .sorted()
                .toArray();
        int first = 0;
        while (first < higher.length && -higher[first] - PartnerRanker.TIE > score) {
            double lowest = -higher[first] - PartnerRanker.TIE;
            while (first < higher.length && -higher[first] >= lowest) {
                first++;
            }
        }
        return first + 1;
    }

    private static int push(double[] heap, int size, double value) {
        int at = size;
        while (at > 0 && heap[(at - 1) / 2] > value) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = value;
        return size + 1;
    }

    private static void replaceLowest(double[] heap, double value) {
        int at = 0;
        int child = lowerChild(heap, at);
        while (child < heap.length && heap[child] < value) {
            heap[at] = heap[child];
            at = child;
            child = lowerChild(heap, at);
        }
        heap[at] = value;
    }

    private static int lowerChild(double[] heap, int at) {
        int left = 2 * at + 1;
        return left + 1 < heap.length && heap[left + 1] < heap[left] ? left + 1 : left;
    }
}
