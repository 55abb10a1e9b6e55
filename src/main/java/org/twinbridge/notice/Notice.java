package org.twinbridge.notice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told. Its words are made in the reader's language when it is shown.
 *
 * @param kind the key of the message in the bundle of the feature that tells, such as {@code interest.notice.expressed}
 * @param values what the message's places take, at most {@value #MOST_VALUES}; control characters become spaces, what is
 *     longer than {@value #LONGEST_VALUE} characters is cut, and a date written as {@code 2026-11-24} is shown as the
 *     reader writes dates
 * @param address where in the application the matter is dealt with, without a leading slash, such as
 *     {@code interest/42}; empty means Home
 * @param once whatever is told twice to the same recipient under the same key is told once, such as
 *     {@code interest/42/expressed}
 * @param urgent whether it goes out by mail as well, where mail is configured
 * @param due until when something should be done; {@code null} if there is no such day
 */
public record Notice(
        String kind,
        List<String> values,
        String address,
        String once,
        boolean urgent,
        @Nullable LocalDate due) {

    /** The most values. */
    public static final int MOST_VALUES = 8;

    /** The most characters of a value. */
    public static final int LONGEST_VALUE = 200;

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_ONCE = 200;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9_-]+(/[A-Za-z0-9_~:.%+-]+)*(\\?[A-Za-z0-9_.~:%+&=/,;@!*()-]*)?)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Notice {
        values = values.stream().map(Notice::tidy).toList();
        if (!KIND.matcher(kind).matches() || kind.length() > 100) {
            throw new IllegalArgumentException(
                    "The kind of notice \"%s\" must be a message key such as \"interest.notice.expressed\"."
                            .formatted(kind));
        }
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "The notice (%s) has %d values; %d are the most.".formatted(kind, values.size(), MOST_VALUES));
        }
        if (!ADDRESS.matcher(address).matches() || address.contains("/..") || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    "The address \"%s\" of the notice (%s) must be one inside the application, such as \"interest/42\"."
                            .formatted(address, kind));
        }
        if (once.isBlank() || once.length() > LONGEST_ONCE) {
            throw new IllegalArgumentException("The key \"%s\" of the notice (%s) must have 1 to %d characters."
                    .formatted(once, kind, LONGEST_ONCE));
        }
    }

    /** An ordinary notice without a day until which something should be done. */
    public static Notice of(String kind, String address, String once, String... values) {
        return new Notice(kind, Arrays.asList(values), address, once, false, null);
    }

    /** The same, to go out by mail as well. */
    public Notice asUrgent() {
        return new Notice(kind, values, address, once, true, due);
    }

    /** The same with a day until which something should be done. */
    public Notice dueOn(LocalDate day) {
        return new Notice(kind, values, address, once, urgent, day);
    }

    private static String tidy(String value) {
        String line = CONTROL.matcher(value).replaceAll(" ").strip();
        if (line.length() <= LONGEST_VALUE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_VALUE - 2)) ? LONGEST_VALUE - 2 : LONGEST_VALUE - 1;
        return line.substring(0, end) + "…";
    }
}
