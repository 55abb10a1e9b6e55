package org.twinbridge.institution.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/**
 * The fields assumed of an institution whose names tell too little: those usual for its kind, tilted by its size, age
 * and country. Shares are our own assumptions, rounded; they sum to 1 only after the caller has scaled them.
 */
final class FieldPrior {

    private static final Map<Kind, Map<Field, Double>> USUAL = Map.of(
            Kind.UNIVERSITY, shares("01 .12 02 .11 03 .12 04 .17 05 .14 061 .08 07 .13 08 .04 091 .13"),
            Kind.HIGHER_EDUCATION, shares("01 .15 02 .09 03 .09 04 .26 05 .05 061 .14 07 .15 091 .12"),
            Kind.TRAINING_CENTRE, shares("01 .2 041 .3 061 .2 07 .3"),
            Kind.HEALTHCARE, shares("0912 .6 0913 .25 0914 .15"),
            Kind.PUBLIC_RESEARCH, shares("03 .15 05 .45 07 .25 091 .15"),
            Kind.PRIVATE_RESEARCH, shares("05 .25 061 .35 07 .4"),
            Kind.GOVERNMENT, shares("0312 .5 0413 .5"),
            Kind.FOUNDATION, shares("01 .3 03 .4 091 .3"),
            Kind.NGO, shares("01 .25 031 .35 0521 .15 0923 .25"),
            Kind.OTHER, shares("02 .4 03 .6"));

    /** Works from which an institution begins to look large, and from which it does wholly, as powers of ten. */
    private static final double LARGER = 3;

    private static final double LARGEST = 4.7;

    private static final int MIDDLE_AGE = 1980;
    private static final double YEARS_TO_BE_OLD = 120;
    private static final double YEARS_TO_BE_YOUNG = 40;

    /** What an unusual share of graduates does to a field at most. */
    private static final double LEAST_TILT = .6;

    private static final double MOST_TILT = 1.6;

    private static final double MANY_RESEARCHERS = 2_000;

    private FieldPrior() {}

    /** Shares by field, positive. */
    static Map<Field, Double> of(InstitutionFacts facts) {
        var shares = new TreeMap<>(USUAL.getOrDefault(facts.kind(), Map.of()));
        if (facts.kind().isHigherEducation()) {
            tilt(shares, tilts(facts));
            shares.replaceAll((field, share) -> share * tiltByGraduates(facts.country(), field));
        }
        return shares;
    }

    /** What the fields rest on: kind, and what is known of size and age. */
    static String note(InstitutionFacts facts) {
        var note = new StringBuilder("kind: ").append(facts.kind());
        if (facts.works() != null) {
            note.append("; works: ").append(facts.works());
        }
        if (facts.established() != null) {
            note.append("; established: ").append(facts.established());
        }
        return note.toString();
    }

    /** What one field rests on: with the country's graduates in it, where they count and are known. */
    static String note(InstitutionFacts facts, Field field) {
        GraduateShare graduates = facts.country().graduatesIn(field);
        return !facts.kind().isHigherEducation() || graduates == null
                ? note(facts)
                : note(facts) + "; country: " + graduatesFigure(field, graduates);
    }

    /** The figure as notes write it, such as {@code graduates_07 11.9}. */
    static String graduatesFigure(Field field, GraduateShare graduates) {
        return String.format(Locale.ROOT, "graduates_%s %.1f", field.broad(), graduates.percent());
    }

    /** Where more graduate in a field than elsewhere, its institutions teach more of it. */
    private static double tiltByGraduates(CountryFacts country, Field field) {
        GraduateShare graduates = country.graduatesIn(field);
        return graduates == null ? 1 : Math.clamp(Math.sqrt(graduates.ratio()), LEAST_TILT, MOST_TILT);
    }

    private static List<Map<Field, Double>> tilts(InstitutionFacts facts) {
        var tilts = new ArrayList<Map<Field, Double>>();
        CountryFacts country = facts.country();
        if (country.isPriority()) {
            tilts.add(shares("01 .05 08 .05"));
        }
        if (country.researchersPerMillion() != null && country.researchersPerMillion() >= MANY_RESEARCHERS) {
            tilts.add(shares("05 .04 07 .02"));
        }
        tilts.add(bySize(facts.works()));
        tilts.add(byAge(facts.established()));
        return tilts;
    }

    private static Map<Field, Double> bySize(@Nullable Long works) {
        if (works == null) {
            return Map.of();
        }
        double large = Math.clamp((Math.log10(works + 1.0) - LARGER) / (LARGEST - LARGER), 0, 1);
        return weighed(shares("05 .06 07 .03 091 .07"), large, shares("01 .03 04 .05"), 1 - large);
    }

    private static Map<Field, Double> byAge(@Nullable Integer established) {
        if (established == null) {
            return Map.of();
        }
        double old = Math.clamp((MIDDLE_AGE - established) / YEARS_TO_BE_OLD, 0, 1);
        double young = Math.clamp((established - MIDDLE_AGE) / YEARS_TO_BE_YOUNG, 0, 1);
        return weighed(shares("02 .05 04 .02 091 .03"), old, shares("04 .06 061 .05"), young);
    }

    private static Map<Field, Double> weighed(
            Map<Field, Double> some, double share, Map<Field, Double> others, double shareOfOthers) {
        var weighed = new TreeMap<Field, Double>();
        some.forEach((field, more) -> weighed.merge(field, more * share, Double::sum));
        others.forEach((field, more) -> weighed.merge(field, more * shareOfOthers, Double::sum));
        return weighed;
    }

    private static void tilt(Map<Field, Double> shares, List<Map<Field, Double>> tilts) {
        tilts.forEach(tilt -> tilt.forEach((field, more) -> shares.merge(field, more, Double::sum)));
    }

    private static Map<Field, Double> shares(String text) {
        var shares = new TreeMap<Field, Double>();
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            shares.put(new Field(parts[i]), Double.valueOf(parts[i + 1]));
        }
        return shares;
    }
}
