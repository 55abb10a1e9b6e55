package org.twinbridge.ingest;

import java.util.Locale;

/** Sorts of rows of a file of profiles. */
enum ProfileItemType {
    THEME,
    NEED,
    CAPACITY,
    MODALITY,
    LANGUAGE,
    QUOTA,
    EXCLUSION;

    /** How files write it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
