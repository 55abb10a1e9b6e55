package org.twinbridge.shell.chart;

import java.util.List;

/**
 * The numbers of a picture, as text in the user's language.
 *
 * @param columns headings, the first over the rows' names
 * @param rows one text per column
 * @param numeric whether all columns but the first hold numbers
 */
public record DataTable(List<String> columns, List<List<String>> rows, boolean numeric) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("The row %s has %d cells, but there are %d columns: %s."
                        .formatted(row, row.size(), columns.size(), columns));
            }
        }
    }
}
