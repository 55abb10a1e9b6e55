package org.twinbridge.taxonomy;

import java.util.Locale;

/**
 * One of the 17 Sustainable Development Goals, with its titles in English and French.
 *
 * @param number 1 to 17
 */
public record Goal(int number, String titleEn, String titleFr, String shortTitleEn, String shortTitleFr) {

    public static final int COUNT = 17;

    public Goal {
        if (number < 1 || number > COUNT) {
            throw new IllegalArgumentException(
                    "%d is not a Sustainable Development Goal: they are 1 to %d.".formatted(number, COUNT));
        }
    }

    /** The full title, in French for French locales and in English for all others. */
    public String title(Locale locale) {
        return Taxonomy.isFrench(locale) ? titleFr : titleEn;
    }

    /** A few words for lists, in French for French locales and in English for all others. */
    public String shortTitle(Locale locale) {
        return Taxonomy.isFrench(locale) ? shortTitleFr : shortTitleEn;
    }
}
