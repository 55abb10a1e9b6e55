package org.twinbridge.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinbridge.institution.EditDistance;

/** One row of a table; reading a cell refuses the row if the cell is wrong. */
final class CsvRow {

    /** No NaN, no infinity, no hexadecimal, none of Java's suffixes. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,18},\\d{1,30}");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final TableRecord record;
    private final Map<String, Integer> columns;

    CsvRow(TableRecord record, Map<String, Integer> columns) {
        this.record = record;
        this.columns = columns;
    }

    /** Line of the file the row begins on, or row of the sheet; the header is the first. */
    long number() {
        return record.number();
    }

    /** The cell without blanks around it; empty if there is no such column. */
    String text(String column) {
        Integer position = columns.get(column);
        String text = position == null ? "" : record.cells().get(position).strip();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new RowRefusedException(column, text, Sentence.of("ingest.row.control"));
            }
        }
        return text;
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String requiredText(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new RowRefusedException(column, "", Sentence.of("ingest.row.empty"));
        }
        return text;
    }

    /** A text of at most so many characters. */
    String boundedText(String column, int most) {
        String text = text(column);
        if (text.length() > most) {
            throw new RowRefusedException(column, text, Sentence.of("ingest.row.longer", most));
        }
        return text;
    }

    /** A finite number within bounds; null if the cell is empty. */
    @Nullable
    Double number(String column, double least, double most) {
        String text = text(column);
        return text.isEmpty() ? null : parsed(column, text, least, most);
    }

    double requiredNumber(String column, double least, double most) {
        return parsed(column, requiredText(column), least, most);
    }

    /** A whole number from 0 to the bound. */
    long requiredCount(String column, long most) {
        return requiredWhole(column, 0, most);
    }

    /** A whole number within bounds. */
    long requiredWhole(String column, double least, double most) {
        double number = requiredNumber(column, least, most);
        if (number != Math.rint(number)) {
            throw new RowRefusedException(column, text(column), Sentence.of("ingest.row.whole"));
        }
        return (long) number;
    }

    /** "true" or "false"; false if the cell is empty. */
    boolean flag(String column) {
        String text = text(column);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            case "yes", "y", "1", "x" ->
                throw new RowRefusedException(column, text, Sentence.of("ingest.row.flag"), "true");
            case "no", "n", "0" -> throw new RowRefusedException(column, text, Sentence.of("ingest.row.flag"), "false");
            default -> throw new RowRefusedException(column, text, Sentence.of("ingest.row.flag"));
        };
    }

    /** A day as {@link #requiredDate} reads it; null if the cell is empty. */
    @Nullable
    LocalDate date(String column, LocalDate latest) {
        return text(column).isEmpty() ? null : requiredDate(column, latest);
    }

    /** A day as 2026-11-24, from 1900 to the given one. */
    LocalDate requiredDate(String column, LocalDate latest) {
        String text = requiredText(column);
        LocalDate date = date(column, text);
        if (date.isAfter(latest)) {
            throw new RowRefusedException(column, text, Sentence.of("ingest.row.future"));
        }
        if (date.isBefore(FIRST_DAY)) {
            throw new RowRefusedException(column, text, Sentence.of("ingest.row.before-1900"));
        }
        return date;
    }

    /**
     * One of the values by its label, in capitals or small letters.
     *
     * @param otherwise what to say where it is none
     */
    <T> T oneOf(String column, String text, Collection<T> values, Function<T, String> label, Sentence otherwise) {
        return values.stream()
                .filter(value -> label.apply(value).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RowRefusedException(
                        column,
                        text,
                        otherwise,
                        near(text, values.stream().map(label).toList())));
    }

    /** The nearest of the words, if one is near enough to be a slip of the pen. */
    static @Nullable String near(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        int most = Math.max(1, Math.min(lower.length(), 12) / 3);
        return words.stream()
                .min(Comparator.comparingInt(word -> EditDistance.between(lower, word.toLowerCase(Locale.ROOT))))
                .filter(word -> EditDistance.between(lower, word.toLowerCase(Locale.ROOT)) <= most)
                .orElse(null);
    }

    private static double parsed(String column, String text, double least, double most) {
        if (!NUMBER.matcher(text).matches()) {
            String suggestion = DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : null;
            throw new RowRefusedException(column, text, Sentence.of("ingest.row.number"), suggestion);
        }
        double number = Double.parseDouble(text);
        if (!(number >= least && number <= most)) {
            throw new RowRefusedException(column, text, Sentence.of("ingest.row.between", plain(least), plain(most)));
        }
        return number;
    }

    private static LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowRefusedException(column, text, Sentence.of("ingest.row.day"), dayFirst(text));
        }
    }

    private static @Nullable String dayFirst(String text) {
        Matcher matcher = DAY_FIRST.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(1)))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
