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

    /** All of it in English words: Row 14, column "country_code": "UK" is not an ISO 3166-1 code. Did you mean "GB"? */
    public String sentence() {
        var sentence = new StringBuilder(unit).append(' ').append(number);
        if (!column.isEmpty()) {
            sentence.append(", column \"").append(column).append('"');
        }
        sentence.append(": ");
        if (!value.isEmpty()) {
            sentence.append('"').append(value).append("\" ");
        }
        sentence.append(reason());
        if (suggestion != null) {
            sentence.append(" Did you mean \"").append(suggestion).append("\"?");
        }
        return sentence.toString();
    }

    private static String shown(String value) {
        String cut = value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
        return cut.replaceAll("\\p{Cntrl}", "�");
    }
}
