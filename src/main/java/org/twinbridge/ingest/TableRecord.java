package org.twinbridge.ingest;

import java.util.List;

/**
 * One row of a table as it stands in the file.
 *
 * @param number line of a CSV file that it begins on, or row of a sheet; the first is 1
 * @param cells its cells as text, in their order
 */
record TableRecord(long number, List<String> cells) {
    TableRecord {
        cells = List.copyOf(cells);
    }
}
