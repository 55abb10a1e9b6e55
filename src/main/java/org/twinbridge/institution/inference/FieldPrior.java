package org.twinbridge.institution.inference;

import java.util.ArrayList;
import java.util.List;
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

    private static final long LARGE = 20_000;
    private static final long SMALL = 1_000;
    private static final int OLD = 1920;
    private static final int YOUNG = 2000;
    private static final double MANY_RESEARCHERS = 2_000;

    private FieldPrior() {}

    /** Shares by field, positive. */
    static Map<Field, Double> of(InstitutionFacts facts) {
        var shares = new TreeMap<>(USUAL.getOrDefault(facts.kind(), Map.of()));
        if (facts.kind().isHigherEducation()) {
            tilt(shares, tilts(facts));
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
        if (works >= LARGE) {
            return shares("05 .06 07 .03 091 .07");
        }
        return works < SMALL ? shares("01 .03 04 .05") : shares("05 .02 03 .02");
    }

    private static Map<Field, Double> byAge(@Nullable Integer established) {
        if (established == null) {
            return Map.of();
        }
        if (established < OLD) {
            return shares("02 .05 04 .02 091 .03");
        }
        return established >= YOUNG ? shares("04 .06 061 .05") : Map.of();
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
