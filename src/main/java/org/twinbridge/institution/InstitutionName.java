package org.twinbridge.institution;

import org.jspecify.annotations.Nullable;

/**
 * Another name of an institution.
 *
 * @param value the name, 1 to {@value #MAX_LENGTH} characters
 * @param language ISO 639-1 code, {@code null} if not said
 * @param type what sort of name it is
 */
public record InstitutionName(String value, @Nullable String language, Type type) {

    public static final int MAX_LENGTH = 500;

    /** Sorts of names, as ROR has them. */
    public enum Type {
        LABEL,
        ALIAS,
        ACRONYM
    }

    public InstitutionName {
        Texts.requireName("name", value);
    }
}
