package org.twinbridge.taxonomy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.Field;

/**
 * The fields of ISCED-F that OpenAlex's classes stand for: its 26 fields and their subfields, by the codes of the All
 * Science Journal Classification, and the concepts of the two upper levels that came before them, by name. Our own
 * judgement, read once; never changes while the program runs.
 */
@Service
@PermitAll
public class OpenAlexCrossWalk {

    private static final double ROUNDING = 1e-9;

    private final Map<String, Map<Field, Double>> classes = new HashMap<>();

    public OpenAlexCrossWalk() {
        this(ShippedTable.rows("openalex-isced.csv"));
    }

    OpenAlexCrossWalk(List<NamedCsvRecord> rows) {
        rows.forEach(this::add);
        classes.replaceAll((name, fields) -> Collections.unmodifiableMap(fields));
    }

    /**
     * The fields of a topic's subfield or, where the table leaves that out, of the field it belongs to.
     *
     * @param subfield four digits, such as 1102; 0 if it is not said
     * @param field two digits, 11 to 36; 0 if it is not said
     * @return shares by field, by code, each in (0, 1], which sum to 1 at most; empty where both are unknown
     */
    public Map<Field, Double> fieldsOf(int subfield, int field) {
        Map<Field, Double> fields = classes.get("subfield " + subfield);
        return fields != null ? fields : classes.getOrDefault("field " + field, Map.of());
    }

    /**
     * The fields of a concept of level 0 or 1.
     *
     * @param name in English; case doesn't count
     * @return shares by field, by code, each in (0, 1], which sum to 1 at most; empty where the table leaves it out
     */
    public Map<Field, Double> conceptFields(String name) {
        return classes.getOrDefault("concept " + name.strip().toLowerCase(Locale.ROOT), Map.of());
    }

    private void add(NamedCsvRecord row) {
        String key = key(row);
        Field field = new Field(row.getField("field"));
        double weight = Double.parseDouble(row.getField("weight"));
        Map<Field, Double> fields = classes.computeIfAbsent(key, k -> new TreeMap<>());
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "openalex-isced.csv: the weight of %s in %s must lie in (0, 1], not be %s."
                            .formatted(field, key, weight));
        }
        if (fields.put(field, weight) != null) {
            throw new IllegalArgumentException(
                    "openalex-isced.csv: the field %s stands twice for %s.".formatted(field, key));
        }
        double sum = fields.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "openalex-isced.csv: the weights of %s sum to %s; they may sum to 1 at most.".formatted(key, sum));
        }
    }

    private static String key(NamedCsvRecord row) {
        String kind = row.getField("kind");
        String code = row.getField("code");
        return switch (kind) {
            case "field", "subfield" -> kind + " " + Integer.parseInt(code);
            case "concept" -> "concept " + row.getField("label_en");
            default ->
                throw new IllegalArgumentException(
                        "openalex-isced.csv: \"%s\" is not a kind. Use field, subfield or concept.".formatted(kind));
        };
    }
}
