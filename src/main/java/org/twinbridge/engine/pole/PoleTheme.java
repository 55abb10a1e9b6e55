package org.twinbridge.engine.pole;

import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.Field;

/**
 * What a pole is about.
 *
 * @param code stable code: that of a narrow field, such as {@code 011}, or of a goal, such as {@code SDG4}
 * @param fields fields it takes in, each with those below it; never empty
 */
public record PoleTheme(String code, Set<Field> fields) {

    private static final int NARROW = 2;
    private static final List<PoleTheme> NARROW_FIELDS = Field.all().stream()
            .filter(f -> f.depth() == NARROW)
            .map(PoleTheme::of)
            .toList();

    public PoleTheme {
        if (code.isBlank() || fields.isEmpty()) {
            throw new IllegalArgumentException("The theme (%s) needs a code and at least one field.".formatted(code));
        }
        fields = Set.copyOf(fields);
    }

    /** The theme of one field, usually a narrow one. */
    public static PoleTheme of(Field field) {
        return new PoleTheme(field.code(), Set.of(field));
    }

    /** One theme for each of the 29 narrow fields of ISCED-F, by code. */
    public static List<PoleTheme> narrowFields() {
        return NARROW_FIELDS;
    }

    /** Whether a field belongs to it. */
    public boolean includes(Field field) {
        return fields.stream().anyMatch(f -> f.includes(field));
    }
}
