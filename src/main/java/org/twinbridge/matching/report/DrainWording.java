package org.twinbridge.matching.report;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.Guard;
import org.twinbridge.engine.drain.Mend;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.matching.report.DrainVerdict.Figure;
import org.twinbridge.vocabulary.Vocabulary;

/** Says what a twinning would do to brain drain, from the numbers that enter the score. */
public final class DrainWording {

    /** Between the values of the direction: South–South 1, triangular .8, North–South .5, North–North .2. */
    private static final double FROM_SOUTH_SOUTH = .9;

    private static final double FROM_TRIANGULAR = .65;
    private static final double FROM_NORTH_SOUTH = .35;

    /** Half of the share at which a way abroad counts as fully beaten. */
    private static final double BEATEN = .5;

    private final Vocabulary vocabulary;
    private final CountryCode self;
    private final CountryCode partner;

    /** @param vocabulary words of the bundle {@code partners} */
    public DrainWording(Vocabulary vocabulary, CountryCode self, CountryCode partner) {
        this.vocabulary = vocabulary;
        this.self = self;
        this.partner = partner;
    }

    /** Says the verdict on a pair of these two countries. */
    public DrainVerdict verdict(Explanation why) {
        BrainDrain term = why.pair().brainDrain();
        int value = Vocabulary.points(term.value());
        return new DrainVerdict(
                term.verdict(),
                value,
                headline(term, value),
                reasons(term),
                warning(value, why.withFullDegrees()),
                why.mends().stream().map(this::mend).toList(),
                why.pair().guard().map(this::guard).orElse(null),
                figures(term));
    }

    private String headline(BrainDrain term, int value) {
        String verdict = Vocabulary.id(term.verdict());
        return term.exposed() == BrainDrain.Exposed.BOTH && !self.equals(partner)
                ? vocabulary.say("drain." + verdict + ".both", value)
                : vocabulary.say("drain." + verdict, vocabulary.country(exposedCountry(term)), value);
    }

    private List<String> reasons(BrainDrain term) {
        var reasons = new ArrayList<String>();
        reasons.add(exposure(term));
        reasons.add(vocabulary.say("drain.retention", Vocabulary.points(term.retention())));
        reasons.add(vocabulary.say("drain.direction." + direction(term.direction())));
        if (isBeaten(term)) {
            reasons.add(vocabulary.say(
                    "drain.corridor",
                    vocabulary.country(exposedCountry(term)),
                    vocabulary.country(otherCountry(term))));
        }
        if (!term.unknowns().isEmpty()) {
            String assumed = term.unknowns().stream()
                    .sorted()
                    .map(unknown -> vocabulary.say("drain.unknown." + Vocabulary.id(unknown)))
                    .collect(Collectors.joining(vocabulary.say("list-separator")));
            reasons.add(vocabulary.say("drain.assumed", assumed));
        }
        return reasons;
    }

    private String exposure(BrainDrain term) {
        int exposed = Vocabulary.points(term.exposure());
        if (term.exposed() == BrainDrain.Exposed.BOTH) {
            return vocabulary.say("drain.exposed.both", exposed);
        }
        return vocabulary.say(
                term.exposed() == BrainDrain.Exposed.SELF ? "drain.exposed.self" : "drain.exposed.partner",
                vocabulary.country(exposedCountry(term)),
                exposed,
                vocabulary.country(otherCountry(term)),
                Vocabulary.points(term.exposure() - term.asymmetry()));
    }

    private @Nullable String warning(int value, BrainDrain withFullDegrees) {
        int fallen = Vocabulary.points(withFullDegrees.value());
        return fallen < value ? vocabulary.say("drain.full-degrees", fallen) : null;
    }

    private String mend(Mend mend) {
        return vocabulary.say("drain.mend." + Vocabulary.id(mend.kind()), Math.max(1, Vocabulary.points(mend.gain())));
    }

    private String guard(Guard guard) {
        return vocabulary.say("drain.guard." + guard.id());
    }

    private List<Figure> figures(BrainDrain term) {
        return List.of(
                figure("value", term.value()),
                figure("exposure", term.exposure()),
                figure("asymmetry", term.asymmetry()),
                figure("retention", term.retention()),
                figure("local-share", term.localShare()),
                figure("diaspora", term.diaspora()),
                figure("direction", term.direction()),
                figure("corridor", term.corridor()));
    }

    private Figure figure(String name, double share) {
        return new Figure(vocabulary.say("drain.figure." + name), exact(share, vocabulary.locale()));
    }

    /** A share as points of a hundred with two decimals. */
    public static String exact(double share, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(100 * share);
    }

    private CountryCode exposedCountry(BrainDrain term) {
        return term.exposed() == BrainDrain.Exposed.PARTNER ? partner : self;
    }

    private CountryCode otherCountry(BrainDrain term) {
        return term.exposed() == BrainDrain.Exposed.PARTNER ? self : partner;
    }

    private static boolean isBeaten(BrainDrain term) {
        return term.corridor() >= BEATEN
                && term.asymmetry() > 0
                && !term.unknowns().contains(BrainDrain.Unknown.CORRIDOR);
    }

    private static String direction(double value) {
        if (value >= FROM_SOUTH_SOUTH) {
            return "south-south";
        }
        if (value >= FROM_TRIANGULAR) {
            return "triangular";
        }
        return value >= FROM_NORTH_SOUTH ? "north-south" : "north-north";
    }
}
