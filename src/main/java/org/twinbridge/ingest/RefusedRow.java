package org.twinbridge.ingest;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that was refused, and why.
 *
 * @param unit what a piece of the file is called, such as {@code Row} or {@code Record}; with the file's name where an
 *     import reads two
 * @param number line of a CSV file (the header is 1), or number of the record (the first is 1)
 * @param column column or field; empty if the row as a whole is wrong
 * @param value what stood there, cut to 100 characters; empty if nothing did
 * @param because what is wrong with it, as the rest of a sentence that begins with the value, or as a sentence of its own
 *     where the value is empty
 * @param suggestion what may have been meant; {@code null} if there is no guess
 */
public record RefusedRow(
        String unit,
        long number,
        String column,
        String value,
        Sentence because,
        @Nullable String suggestion) {

    private static final int MAX_VALUE = 100;

    public RefusedRow {
        value = shown(value);
    }

    /** What may have been meant. */
    public Optional<String> suggestionIfAny() {
        return Optional.ofNullable(suggestion);
    }

    /** What is wrong with it, in English. */
    public String reason() {
        return because.in(Locale.ENGLISH);
    }

    /** What is wrong with it, in a language. */
    public String reason(Locale locale) {
        return because.in(locale);
    }

    /** As {@link #sentence()}, in a language. */
    public String sentence(Locale locale) {
        String where = column.isEmpty()
                ? Sentence.of("ingest.refused.row", unit(locale), String.valueOf(number))
                        .in(locale)
                : Sentence.of("ingest.refused.cell", unit(locale), String.valueOf(number), column)
                        .in(locale);
        String what = value.isEmpty()
                ? because.in(locale)
                : Sentence.of("ingest.refused.value", value, because.in(locale)).in(locale);
        String meant = suggestion == null
                ? ""
                : " " + Sentence.of("ingest.refused.meant", suggestion).in(locale);
        return where + what + meant;
    }

    /** All of it in English words: Row 14, column "country_code": "UK" is not an ISO 3166-1 code. Did you mean "GB"? */
    public String sentence() {
        return sentence(Locale.ENGLISH);
    }

    private String unit(Locale locale) {
        return switch (unit) {
            case "Row" -> Sentence.of("ingest.refused.unit.row").in(locale);
            case "Record" -> Sentence.of("ingest.refused.unit.record").in(locale);
            default -> unit;
        };
    }

    private static String shown(String value) {
        String cut = value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
        return cut.replaceAll("\\p{Cntrl}", "�");
    }
}
