package org.twinbridge.market.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.market.ExposureChange;
import org.twinbridge.market.GroupExposure.Group;
import org.twinbridge.market.MarketTask;
import org.twinbridge.vocabulary.Vocabulary;

/** The words of one language for the page. */
final class MarketWords {

    private static final long MINUTE = 60;

    /** So many must have an institution first for it to be called popular. */
    private static final int POPULAR = 2;

    private final Vocabulary vocabulary;
    private final DateTimeFormatter moments;

    MarketWords(Vocabulary vocabulary, ZoneId zone) {
        this.vocabulary = vocabulary;
        Locale locale = vocabulary.locale();
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                // Plain English writes days before months here, and hours to 24.
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .withZone(zone);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    String moment(Instant instant) {
        return moments.format(instant);
    }

    String group(Group group) {
        return switch (group) {
            case Group.Region(M49Region region) -> region == null ? say("group.none") : vocabulary.region(region);
            case Group.Income(IncomeGroup income) ->
                income == null ? say("group.none") : capitalised(vocabulary.incomeGroup(income));
            case Group.Status status -> say("group.status." + Vocabulary.id(status));
        };
    }

    /** How far a task is and how long its stage will still take: seconds up to a minute, whole minutes beyond. */
    String progress(MarketTask task) {
        String stage = say("stage." + Vocabulary.id(task.stage()), task.done(), task.total(), shown(task.residual()));
        return task.remainingIfKnown()
                .map(Duration::toSeconds)
                .map(seconds -> stage
                        + " · "
                        + (seconds < MINUTE
                                ? say("remaining.seconds", Math.max(1, seconds))
                                : say("remaining.minutes", Math.round((double) seconds / MINUTE))))
                .orElse(stage);
    }

    /** Why an institution is shown more or less often, in numbers. */
    String reason(ExposureChange change, int quota, double takenUp) {
        String key = change.gain() < 0 ? "moved.less" : "moved.more";
        boolean ranked = change.rankedFirstBy() >= (change.gain() < 0 ? POPULAR : 1);
        return say(
                ranked ? key : key + ".unranked",
                change.rankedFirstBy(),
                change.bestFit(),
                change.balanced(),
                quota,
                Vocabulary.points(takenUp));
    }

    private String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(vocabulary.locale()) + text.substring(1);
    }

    private static double shown(double residual) {
        return Double.isNaN(residual) ? 0 : residual;
    }
}
