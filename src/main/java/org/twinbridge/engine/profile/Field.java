package org.twinbridge.engine.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A field of education and training of ISCED-F 2013 (UNESCO Institute for Statistics, 2014): one of the standard 11
 * broad, 29 narrow and 80 detailed fields. Supplementary codes ("not further defined" and the like) are not fields one
 * can be matched on and are refused.
 *
 * @param code two digits for a broad, three for a narrow, four for a detailed field
 */
public record Field(String code) implements Comparable<Field> {

    private static final String DETAILED = """
            0011 0021 0031 0111 0112 0113 0114 0211 0212 0213 0214 0215 0221 0222 0223 0231 0232
            0311 0312 0313 0314 0321 0322 0411 0412 0413 0414 0415 0416 0417 0421
            0511 0512 0521 0522 0531 0532 0533 0541 0542 0611 0612 0613
            0711 0712 0713 0714 0715 0716 0721 0722 0723 0724 0731 0732
            0811 0812 0821 0831 0841 0911 0912 0913 0914 0915 0916 0917 0921 0922 0923
            1011 1012 1013 1014 1015 1021 1022 1031 1032 1041
            """;

    private static final Map<String, Integer> ORDINALS = ordinals();
    private static final List<Field> ALL =
            ORDINALS.keySet().stream().sorted().map(Field::new).toList();

    /** Depth of the detailed fields, the deepest of the tree; its root, above the broad fields, has depth 0. */
    public static final int MAX_DEPTH = 3;

    /** @throws IllegalArgumentException if the code is not a standard ISCED-F 2013 code */
    public Field {
        if (!ORDINALS.containsKey(code)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a standard ISCED-F 2013 code. Give 2 (broad), 3 (narrow) or 4 (detailed) digits, such as 0114."
                            .formatted(code));
        }
    }

    /** All 120 standard fields, by code. */
    public static List<Field> all() {
        return ALL;
    }

    /** Whether the text is a standard code; never throws. */
    public static boolean isStandard(String code) {
        return ORDINALS.containsKey(code);
    }

    /** Position among {@link #all()}, in [0, 120): an index for tables over fields. */
    public int ordinal() {
        Integer ordinal = ORDINALS.get(code);
        if (ordinal == null) {
            throw new IllegalStateException("The field (%s) escaped its own check.".formatted(code));
        }
        return ordinal;
    }

    /** Depth in the tree: 1 for broad, 2 for narrow, 3 for detailed. */
    public int depth() {
        return code.length() - 1;
    }

    /** The broad field this field belongs to; itself if it is one. */
    public Field broad() {
        return depth() == 1 ? this : new Field(code.substring(0, 2));
    }

    /** The narrow field this field belongs to; itself if it is narrow or broad. */
    public Field narrow() {
        return depth() <= 2 ? this : new Field(code.substring(0, 3));
    }

    /** Whether the other field is this one or lies below it. */
    public boolean includes(Field other) {
        return other.code.startsWith(code);
    }

    @Override
    public int compareTo(Field other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static Map<String, Integer> ordinals() {
        var codes = new TreeSet<String>();
        for (String detailed : DETAILED.split("\\s+")) {
            for (int digits = 2; digits <= detailed.length(); digits++) {
                codes.add(detailed.substring(0, digits));
            }
        }
        var ordinals = new HashMap<String, Integer>();
        codes.forEach(code -> ordinals.put(code, ordinals.size()));
        return ordinals;
    }
}
