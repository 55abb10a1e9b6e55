package org.twinbridge.institution;

/** Checks of texts. */
final class Texts {

    private Texts() {}

    static void requireName(String what, String value) {
        if (value.isBlank() || value.length() > InstitutionName.MAX_LENGTH) {
            throw new IllegalArgumentException("A %s must have 1 to %d characters, not %d (\"%s\")."
                    .formatted(what, InstitutionName.MAX_LENGTH, value.length(), shortened(value)));
        }
    }

    static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
