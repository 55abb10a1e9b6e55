package org.twinbridge.institution.inference;

import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Kind;

/** How much an institution can be assumed to give, from its size where known, else from kind, age and country. */
final class Standing {

    private static final double LEAST = .15;
    private static final double MOST = .9;
    private static final int OLD = 1950;
    private static final int YOUNG = 2005;

    /** Researchers per million from which a country's universities can be assumed to train doctors for others. */
    private static final double MANY_RESEARCHERS = 1_500;

    private static final long MANY_WORKS = 5_000;

    private final InstitutionFacts facts;
    private final boolean national;

    Standing(InstitutionFacts facts, boolean national) {
        this.facts = facts;
        this.national = national;
    }

    /** Strength of its main capacity, in [.15, .9]. */
    double strength() {
        Long works = facts.works();
        double strength =
                works != null ? bySize(works) : byKind(facts.kind()) + byCountry() + byAge() + (national ? .05 : 0);
        return Math.clamp(strength, LEAST, MOST);
    }

    /** What the strength rests on, for the evidence. */
    String note() {
        return facts.works() != null ? "works: " + facts.works() : "kind: " + facts.kind();
    }

    /** Whether it can be assumed to do research on which others may build. */
    boolean isStrongInResearch() {
        return facts.works() != null && facts.works() >= MANY_WORKS
                || facts.kind() == Kind.PUBLIC_RESEARCH
                || facts.kind() != Kind.HIGHER_EDUCATION
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
            case HEALTHCARE, PRIVATE_RESEARCH -> .35;
            case HIGHER_EDUCATION, TRAINING_CENTRE, GOVERNMENT -> .3;
            case FOUNDATION, NGO -> .25;
            case OTHER -> .2;
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

    private double byAge() {
        Integer established = facts.established();
        if (established == null) {
            return 0;
        }
        return established < OLD ? .05 : established >= YOUNG ? -.05 : 0;
    }
}
