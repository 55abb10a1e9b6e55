package org.twinbridge.matching.ui;

import java.util.Locale;

/** In which order partners are listed. */
enum ListOrder {
    /** Good partners that differ in country and fields. */
    DIVERSE,
    /** By score alone. */
    BEST_FIT,
    /** By what the score could fall to, if what is uncertain were drawn anew. */
    CAUTIOUS,
    /** By how likely each is to answer, in the market of all institutions. */
    BALANCED;

    /** As it stands in an address: small letters and hyphens. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
