package org.twinbridge.matching.ui;

import java.util.Map;

/**
 * How far the scores of a list could lie from where they are, in the user's language. The browser draws them from the JSON
 * of {@link #rows}.
 *
 * @param rows by the partner's id
 * @param inTop for each of the best by score how often it is among the first, in a sentence; by the partner's id, empty
 *     in an order that is not by score
 */
record Ranges(Map<String, Range> rows, Map<String, String> inTop) {

    Ranges {
        rows = Map.copyOf(rows);
        inTop = Map.copyOf(inTop);
    }

    /**
     * Where one score lies in eight draws of ten.
     *
     * @param low lower end, 0 to 100
     * @param high upper end, 0 to 100
     * @param words the same in words
     */
    record Range(int low, int high, String words) {}
}
