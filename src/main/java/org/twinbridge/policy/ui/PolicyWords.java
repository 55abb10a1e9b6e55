package org.twinbridge.policy.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.policy.PolicyEffect;
import org.twinbridge.policy.PolicyRefusedException;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyStep;
import org.twinbridge.policy.PreviewTask;
import org.twinbridge.taxonomy.Goal;
import org.twinbridge.vocabulary.Vocabulary;

/** The words of one language for the pages of policies. */
final class PolicyWords {

    private static final long MINUTE = 60;

    private final Vocabulary vocabulary;
    private final DateTimeFormatter moments;

    PolicyWords(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        Locale locale = vocabulary.locale();
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                // Plain English writes days before months here, and hours to 24.
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .withZone(clock.getZone());
    }

    static PolicyWords of(PolicyPages pages, Locale locale) {
        return new PolicyWords(pages.vocabularies().of("policy", locale), pages.clock());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String say(String key, Object... values) {
        return vocabulary.say(key, values);
    }

    String moment(Instant instant) {
        return moments.format(instant);
    }

    String state(PolicyState state) {
        return say("state." + Vocabulary.id(state));
    }

    String step(PolicyStep.Kind kind) {
        return say("step." + Vocabulary.id(kind));
    }

    String goal(Goal goal) {
        return goal.number() + " " + goal.shortTitle(vocabulary.locale());
    }

    /** What moved an institution. */
    String reason(String part) {
        return switch (part) {
            case PolicyEffect.Mover.GUARD -> say("reason.guard");
            case "others" -> say("reason.others");
            default -> vocabulary.criterion(new CriterionId(part));
        };
    }

    String refusal(PolicyRefusedException refused) {
        Object[] values = refused.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] instanceof PolicyState state ? state(state) : values[i];
        }
        return say("refused." + Vocabulary.id(refused.why()), values);
    }

    /** How far a preview is and how long it will still take: seconds up to a minute, whole minutes beyond. */
    String progress(PreviewTask task) {
        if (task.total() == 0) {
            return say("task.starting");
        }
        String done = say("task.count", task.done(), task.total());
        return task.remainingIfKnown()
                .map(left -> done + " · "
                        + (left.toSeconds() < MINUTE
                                ? say("remaining.seconds", Math.max(1, left.toSeconds()))
                                : say("remaining.minutes", Math.round((double) left.toSeconds() / MINUTE))))
                .orElse(done);
    }
}
