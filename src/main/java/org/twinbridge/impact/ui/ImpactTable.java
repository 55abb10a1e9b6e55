package org.twinbridge.impact.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in words and numbers, for the page, for paper and for files alike.
 *
 * @param id for files, such as {@code circulation}
 * @param title what the table finds
 * @param columns headings, the first over the rows' names
 * @param rows one text per column
 */
record ImpactTable(String id, String title, List<String> columns, List<Row> rows) {

    ImpactTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "The row %s has not as many cells as there are columns: %s.".formatted(row.cells(), columns));
            }
        }
    }

    /**
     * One row.
     *
     * @param cells its texts
     * @param figure names the figure whose rows can be shown; {@code null} if there are none
     * @param interval drawn beside the numbers; {@code null} for none
     */
    record Row(
            List<String> cells,
            @Nullable String figure,
            @Nullable Interval interval) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(@Nullable String figure, String... cells) {
            return new Row(List.of(cells), figure, null);
        }
    }

    /** Where a share lies and where it started from, each in [0, 1]. */
    record Interval(double prior, double low, double mean, double high) {}
}
