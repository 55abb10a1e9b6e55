package org.twinbridge.matching.ui;

import java.util.List;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Partners side by side, in the user's language.
 *
 * @param finding what the picture shows, in a sentence
 * @param axes names of the criteria, the brain-drain term last
 * @param columns the partners, one to four
 * @param rows names of what is compared, in the order of each column's cells
 */
record Comparison(String finding, List<String> axes, List<Column> columns, List<String> rows) {

    Comparison {
        axes = List.copyOf(axes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One partner.
     *
     * @param values one per axis, in [0, 1]: the mean of both sides' criterion, and B
     * @param cells one text per row
     */
    record Column(InstitutionId id, String name, List<Double> values, List<String> cells) {
        Column {
            values = List.copyOf(values);
            cells = List.copyOf(cells);
        }
    }
}
