package org.twinbridge.ingest.persistence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a part of the catalogue.
 *
 * @param name its name
 * @param referred whether rows of other parts refer to its rows, so that one that stays is never removed in between
 * @param keys columns that together hold the key of the part; values without blanks where there are several
 */
public record CatalogueTable(String name, boolean referred, List<String> keys) {

    public CatalogueTable {
        keys = List.copyOf(keys);
    }

    CatalogueTable(String name, boolean referred, String... keys) {
        this(name, referred, List.of(keys));
    }

    /** Condition that a row is of one part, a mark for each column of the key. */
    String keyCondition() {
        return keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
    }

    /** The key's columns as they are bound to {@link #keyCondition()}. */
    Object[] keyValues(String key) {
        return keys.size() == 1 ? new Object[] {key} : (Object[]) key.split(" ", keys.size());
    }
}
