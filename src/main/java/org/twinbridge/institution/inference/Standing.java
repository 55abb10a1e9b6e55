package org.twinbridge.institution.inference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Kind;

/** How much an institution can be assumed to give, from its size where known, else from kind, age and country. */
final class Standing {

    private static final double LEAST = .15;
    private static final double MOST = .9;
    private static final double MIDDLE_AGE = 40;

    /** Researchers per million from which a country's universities can be assumed to train doctors for others. */
    private static final double MANY_RESEARCHERS = 1_500;

    private static final long MANY_WORKS = 5_000;

    private final InstitutionFacts facts;
    private final boolean national;
    private final LocalDate day;

    Standing(InstitutionFacts facts, boolean national, LocalDate day) {
        this.facts = facts;
        this.national = national;
        this.day = day;
    }

    /** Strength of its main capacity, in [.15, .9]. */
    double strength() {
        Long works = facts.works();
        double strength = works != null
                ? bySize(works)
                : byKind(facts.kind()) + byCountry() + byAge() + byParts() + (national ? .05 : 0);
        return Math.clamp(strength, LEAST, MOST);
    }

    /** What the strength rests on, for the evidence. */
    String note() {
        return FieldPrior.note(facts);
    }

    /** Whether it can be assumed to do research on which others may build. */
    boolean isStrongInResearch() {
        return facts.works() != null && facts.works() >= MANY_WORKS
                || facts.kind() == Kind.UNIVERSITY
                        && atLeast(facts.country().researchersPerMillion(), MANY_RESEARCHERS);
    }

    private static boolean atLeast(@Nullable Double figure, double bound) {
        return figure != null && figure >= bound;
    }

    /** .2 for some tens of works, .54 for a thousand, .74 for ten thousand, .9 for sixty thousand and more. */
    private static double bySize(long works) {
        return .2 + .2 * Math.max(0, Math.log10(works + 1.0) - 1.3);
    }

    private static double byKind(Kind kind) {
        return switch (kind) {
            case PUBLIC_RESEARCH -> .45;
            case UNIVERSITY -> .4;
            case HIGHER_EDUCATION, TRAINING_CENTRE, HEALTHCARE -> .3;
            case PRIVATE_RESEARCH -> .25;
            case FOUNDATION, NGO, GOVERNMENT, OTHER -> .2;
        };
    }

    /** From −.1 where researchers are fewest to .15 where they are most; a known income group stands in for them. */
    private double byCountry() {
        Double researchers = facts.country().researchersPerMillion();
        if (researchers != null) {
            return Math.clamp(.1 * (Math.log10(researchers + 1) - 2.2), -.1, .15);
        }
        return facts.country().highIncome() ? .1 : facts.country().ldc() ? -.1 : 0;
    }

    /** Older ones had more time to grow: −.08 for a new one, 0 at forty years, .08 from two centuries and a half on. */
    private double byAge() {
        Integer established = facts.established();
        if (established == null) {
            return 0;
        }
        double age = Math.max(1, day.getYear() - established);
        return Math.clamp(.1 * Math.log10(age / MIDDLE_AGE), -.08, .08);
    }

    /** .02 for each part known, .1 at most. */
    private double byParts() {
        return Math.min(.1, .02 * facts.childNames().size());
    }
}
