package org.twinbridge.ingest.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.twinbridge.ingest.ImportCounts;
import org.twinbridge.ingest.ImportSubject;

/** The words of one language for the page. */
final class DataWords {

    private static final long MINUTE = 60;
    private static final double HUNDRED = 100;

    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter moments;

    DataWords(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                // Plain English writes days before months here, and hours to 24.
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .withZone(zone);
    }

    Locale locale() {
        return locale;
    }

    /** A message of the feature's bundle, its key without the feature's name. */
    String say(String key, Object... arguments) {
        return messages.getMessage("data." + key, arguments, locale);
    }

    String subject(ImportSubject subject) {
        return say("subject." + subject.label());
    }

    String moment(Instant instant) {
        return moments.format(instant);
    }

    /** How far it is and how long it will still take; seconds up to a minute, whole minutes beyond. */
    String progress(double share, java.util.Optional<Duration> remaining) {
        if (Double.isNaN(share)) {
            return say("task.going");
        }
        long percent = (long) Math.floor(share * HUNDRED);
        return remaining
                .map(Duration::toSeconds)
                .map(seconds -> seconds < MINUTE
                        ? say("task.seconds", percent, Math.max(1, seconds))
                        : say("task.minutes", percent, Math.round((double) seconds / MINUTE)))
                .orElseGet(() -> say("task.percent", percent));
    }

    /** What became of the rows, in the order in which it matters; what did not happen is left out. */
    List<String> counts(ImportCounts counts) {
        var parts = new ArrayList<String>();
        add(parts, "added", counts.added());
        add(parts, "changed", counts.changed());
        add(parts, "unchanged", counts.unchanged());
        add(parts, "withdrawn", counts.withdrawn());
        add(parts, "skipped", counts.skipped());
        add(parts, "refused", counts.refused());
        return parts.isEmpty() ? List.of(say("counts.nothing")) : parts;
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(say("counts." + key, count));
        }
    }

    /** A length in the unit that suits it. */
    String bytes(long bytes) {
        if (bytes < 1 << 10) {
            return say("bytes", bytes);
        }
        return bytes < 1 << 20
                ? say("kilobytes", Math.round(bytes / (double) (1 << 10)))
                : say("megabytes", Math.round(bytes / (double) (1 << 20)));
    }
}
