package org.twinbridge.shell.chart;

import java.util.List;

/**
 * Shares by row and column.
 *
 * @param rows from top to bottom
 * @param columns from left to right
 * @param cells in any order; what has none is left blank
 */
public record HeatMapData(List<Heading> rows, List<Heading> columns, List<Cell> cells) {

    public HeatMapData {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        for (Cell cell : cells) {
            if (cell.row() < 0 || cell.row() >= rows.size() || cell.column() < 0 || cell.column() >= columns.size()) {
                throw new IllegalArgumentException("The cell %s lies outside of the %d × %d of the picture."
                        .formatted(cell, rows.size(), columns.size()));
            }
        }
    }

    /**
     * A row or a column.
     *
     * @param id told back, row and column with a space between, when a cell is clicked; without spaces
     * @param name shown beside it
     * @param brief shown where there is no room for the name
     */
    public record Heading(String id, String name, String brief) {}

    /**
     * One share.
     *
     * @param row place of the row, from 0
     * @param column place of the column, from 0
     * @param share in [0, 1]
     * @param note what it is made of, in words
     */
    public record Cell(int row, int column, double share, String note) {
        public Cell {
            Chart.requireShare(share, note);
        }
    }
}
