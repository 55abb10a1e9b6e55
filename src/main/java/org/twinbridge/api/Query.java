package org.twinbridge.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.institution.EditDistance;

/**
 * The parameters of a request. A program is told what it got wrong rather than given an answer to another question, so
 * that everything not understood is refused with a {@link BadParameterException}. Several values of a parameter come one
 * by one or with commas between them; a parameter without a value counts as not given.
 */
final class Query {

    private static final int MOST_VALUES = 60;
    private static final int MOST_NAMED = 40;
    private static final double NEAR = .34;
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{0,3}(\\.\\d{1,17})?");

    private final Map<String, String[]> given;

    /**
     * @param known names of the parameters that are understood
     * @throws BadParameterException if another one is given
     */
    Query(HttpServletRequest request, Collection<String> known) {
        given = request.getParameterMap();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(
                            name, value(name), near(name, known), "unknown", String.join(", ", known));
                });
    }

    /** A text; empty if it is not given. */
    String text(String name, int longest) {
        String text = one(name);
        if (text.length() > longest) {
            throw new BadParameterException(name, text, null, "long", String.valueOf(longest));
        }
        return text;
    }

    /** A whole number, {@code usual} if it is not given. */
    int integer(String name, int usual, int least, int most) {
        String text = one(name);
        if (text.isEmpty()) {
            return usual;
        }
        int number = INTEGER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new BadParameterException(name, text, null, "integer", String.valueOf(least), String.valueOf(most));
        }
        return number;
    }

    /** A number; empty if it is not given. */
    Optional<Double> number(String name, double least, double most) {
        String text = one(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(number(name, text, text, least, most));
    }

    /** Yes or no; empty if it is not given. */
    Optional<Boolean> flag(String name) {
        return switch (one(name)) {
            case "" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new BadParameterException(name, one(name), null, "flag");
        };
    }

    /**
     * Several values.
     *
     * @param meaning what a value means, empty if it makes no sense
     * @param reason key of the sentence that says what would be right
     * @param names what could be given; few enough, they are listed, and the nearest is suggested
     */
    <T> Set<T> several(String name, Function<String, Optional<T>> meaning, String reason, Collection<String> names) {
        var understood = new LinkedHashSet<T>();
        for (String text : all(name)) {
            understood.add(meaning.apply(text)
                    .orElseThrow(
                            () -> new BadParameterException(name, text, near(text, names), reason, listed(names))));
        }
        return understood;
    }

    /** Constants of an enumeration by their names in small letters, such as {@code higher_education}. */
    <E extends Enum<E>> Set<E> constants(String name, E[] constants) {
        return several(
                name,
                text -> Arrays.stream(constants)
                        .filter(constant -> Words.small(constant).equals(text.replace('-', '_')))
                        .findFirst(),
                "choice",
                Arrays.stream(constants).map(Words::small).toList());
    }

    /** A constant of an enumeration by its name in small letters and hyphens, such as {@code best-fit}. */
    <E extends Enum<E>> E choice(String name, E[] constants, E usual) {
        String text = one(name);
        List<String> names = Arrays.stream(constants)
                .map(constant -> Words.small(constant).replace('_', '-'))
                .toList();
        if (text.isEmpty()) {
            return usual;
        }
        int at = names.indexOf(text.replace('_', '-'));
        if (at < 0) {
            throw new BadParameterException(name, text, near(text, names), "choice", listed(names));
        }
        return constants[at];
    }

    /**
     * Numbers by name, as in {@code weight=coverage:0.5}.
     *
     * @param names what can be given a number
     */
    Map<String, Double> numbers(String name, Collection<String> names, double least, double most) {
        var pairs = new java.util.LinkedHashMap<String, Double>();
        for (String text : all(name)) {
            int colon = text.indexOf(':');
            String key = colon < 0 ? text : text.substring(0, colon);
            if (!names.contains(key)) {
                throw new BadParameterException(name, text, near(key, names), "pair", listed(names));
            }
            pairs.put(key, number(name, text, text.substring(colon + 1), least, most));
        }
        return pairs;
    }

    private static double number(String name, String given, String text, double least, double most) {
        double number = DECIMAL.matcher(text).matches() && !text.isEmpty() ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw new BadParameterException(name, given, null, "number", plain(least), plain(most));
        }
        return number;
    }

    private String one(String name) {
        String[] values = given.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            throw new BadParameterException(name, value(name), null, "twice");
        }
        return values.length == 0 ? "" : values[0].strip();
    }

    private List<String> all(String name) {
        var values = new ArrayList<String>();
        for (String value : given.getOrDefault(name, new String[0])) {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .forEach(values::add);
        }
        if (values.size() > MOST_VALUES) {
            throw new BadParameterException(name, value(name), null, "many", String.valueOf(MOST_VALUES));
        }
        return values;
    }

    private String value(String name) {
        return String.join(",", given.getOrDefault(name, new String[0]));
    }

    private static String listed(Collection<String> names) {
        return names.stream()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", ", "", names.size() > MOST_NAMED ? ", …" : ""));
    }

    /** The nearest name, if at most a third of its letters would have to change. */
    private static @Nullable String near(String text, Collection<String> names) {
        String sought = text.length() > 2 * MOST_NAMED ? text.substring(0, 2 * MOST_NAMED) : text;
        return names.stream()
                .filter(name -> EditDistance.between(sought, name) <= NEAR * name.length())
                .min(Comparator.comparingInt(name -> EditDistance.between(sought, name)))
                .orElse(null);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
