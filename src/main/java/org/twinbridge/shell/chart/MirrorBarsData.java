package org.twinbridge.shell.chart;

import java.util.List;

/**
 * What two sides gain, row by row.
 *
 * @param left what the left side is, such as "You gain"
 * @param right what the right side is, such as "They gain"
 * @param rows from top to bottom
 */
public record MirrorBarsData(String left, String right, List<Row> rows) {

    public MirrorBarsData {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param label its name
     * @param left the left side's share, in [0, 1]
     * @param right the right side's share, in [0, 1]
     * @param both what belongs to neither side alone, in [0, 1]; drawn across the middle
     */
    public record Row(String label, double left, double right, double both) {

        public Row {
            Chart.requireShare(left, label);
            Chart.requireShare(right, label);
            Chart.requireShare(both, label);
            if (both > 0 && left + right > 0) {
                throw new IllegalArgumentException(
                        "\"%s\" belongs to the sides apart or to both together, not to either and both."
                                .formatted(label));
            }
        }

        /** A row of what the sides gain apart. */
        public static Row apart(String label, double left, double right) {
            return new Row(label, left, right, 0);
        }

        /** A row of what they gain together. */
        public static Row together(String label, double both) {
            return new Row(label, 0, 0, both);
        }
    }
}
