package org.twinbridge.vocabulary;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbridge.country.Indicator;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/**
 * The notes of evidence in words. Rules of inference write what they read as {@code key: value}, several parted by
 * semicolons; what is not of that form was written by a person or a source and stays as it is.
 */
public final class EvidenceWords {

    /** Between two readings, and not within the quotes of a name. */
    private static final Pattern BETWEEN =
            Pattern.compile("; (?=(?:kind|works|established|country): )(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern READ = Pattern.compile("(kind|country|name|part|related|compiled by hand): (.+)");
    private static final Pattern COUNT = Pattern.compile("(works|established): (\\d{1,15})");
    private static final Pattern FIGURE = Pattern.compile("([a-z_]+) (-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");
    private static final Pattern GRADUATES = Pattern.compile("graduates_(\\d{2}) (\\d+(?:\\.\\d+)?)");

    private final Vocabulary vocabulary;

    /** @param vocabulary of the bundle {@code institutions}, which holds these words */
    public EvidenceWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What was read, as a reader would say it; empty for an empty note. */
    public String of(String note) {
        return BETWEEN.splitAsStream(note.strip())
                .filter(part -> !part.isEmpty())
                .map(this::part)
                .reduce((first, second) -> vocabulary.say("note.both", first, second))
                .orElse("");
    }

    private String part(String part) {
        Matcher count = COUNT.matcher(part);
        if (count.matches()) {
            boolean years = count.group(1).equals("established");
            return vocabulary.say("note." + count.group(1), years ? count.group(2) : number(count.group(2)));
        }
        Matcher read = READ.matcher(part);
        if (!read.matches()) {
            return part;
        }
        String value = read.group(2);
        return switch (read.group(1)) {
            case "kind" -> kind(value).orElse(part);
            case "country" -> country(value).orElse(part);
            case "compiled by hand" ->
                field(value)
                        .map(field -> vocabulary.say("note.compiled", field))
                        .orElse(part);
            default -> vocabulary.say("note." + read.group(1), value.replace("\"", ""));
        };
    }

    private Optional<String> field(String code) {
        return Field.all().stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(vocabulary::field);
    }

    private Optional<String> kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> vocabulary.say("note.kind", vocabulary.kind(kind)));
    }

    private Optional<String> country(String value) {
        Matcher graduates = GRADUATES.matcher(value);
        if (graduates.matches()) {
            return field(graduates.group(1))
                    .map(field -> vocabulary.say("note.graduates", number(graduates.group(2)), field));
        }
        Matcher figure = FIGURE.matcher(value);
        if (figure.matches()) {
            return indicator(figure.group(1))
                    .map(indicator -> vocabulary.say("note.figure", indicator, number(figure.group(2))));
        }
        return switch (value) {
            case "least developed", "Sub-Saharan Africa", "high income", "not high income" ->
                Optional.of(vocabulary.say(
                        "note.country." + value.toLowerCase(Locale.ROOT).replace(' ', '-')));
            default -> Optional.empty();
        };
    }

    private Optional<String> indicator(String column) {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.column().equals(column))
                .findFirst()
                .map(indicator -> vocabulary.say("indicator." + Vocabulary.id(indicator)));
    }

    /** A number as the reader's language writes it, without decimals that nobody measured. */
    private String number(String digits) {
        NumberFormat format = NumberFormat.getNumberInstance(vocabulary.locale());
        format.setMaximumFractionDigits(1);
        return format.format(new BigDecimal(digits));
    }
}
