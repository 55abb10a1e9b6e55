package org.twinbridge.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one address and keeps what makes no sense, which is left out and reported, never an error:
 * addresses are typed, shortened and kept for years.
 */
public final class AddressReader {

    /** What a parameter holds that only says that something is so. */
    public static final String YES = "yes";

    private static final int MOST_VALUES = 60;
    private static final int LONGEST_REPORTED = 40;

    private final Map<String, List<String>> parameters;
    private final List<String> ignored = new ArrayList<>();

    public AddressReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Whether the parameter says that it is so. */
    public boolean flag(String name) {
        return one(name, text -> YES.equals(text) ? Optional.of(true) : Optional.empty())
                .orElse(false);
    }

    /** The first value that makes sense; empty if none does. */
    public <T> Optional<T> one(String name, Function<String, Optional<T>> meaning) {
        return all(name, meaning).stream().findFirst();
    }

    /** The values that make sense, in their order, at most sixty. */
    public <T> Set<T> all(String name, Function<String, Optional<T>> meaning) {
        var understood = new LinkedHashSet<T>();
        for (String text : parameters.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES)
                .toList()) {
            Optional<T> value = meaning.apply(text);
            value.ifPresentOrElse(understood::add, () -> ignore(name, text));
        }
        return understood;
    }

    /** Notes that a value makes no sense. */
    public void ignore(String name, String text) {
        ignored.add(
                name + "=" + (text.length() <= LONGEST_REPORTED ? text : text.substring(0, LONGEST_REPORTED) + "…"));
    }

    /** What made no sense, as it was written, such as {@code kind=tree}. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** How a constant stands in an address: {@code PUBLIC_RESEARCH} as {@code public-research}. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that stands so in an address. */
    public static <E extends Enum<E>> Optional<E> constant(E[] constants, String text) {
        return Arrays.stream(constants).filter(c -> id(c).equals(text)).findFirst();
    }

    /** Adds a parameter, unless its value is {@code null}. */
    public static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    /** Adds a parameter of several values, unless there are none. */
    public static <T> void putAll(
            Map<String, List<String>> parameters, String name, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(text).toList());
        }
    }
}
