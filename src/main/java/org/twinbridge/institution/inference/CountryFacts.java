package org.twinbridge.institution.inference;

import org.jspecify.annotations.Nullable;

/**
 * What the inference asks of a country. A figure that is {@code null} is unknown, never zero.
 *
 * @param researchersPerMillion full-time equivalents per million inhabitants
 * @param gerd spending on research and development, % of GDP
 * @param tertiaryEnrolment gross ratio, %
 * @param outboundMobility students abroad, % of the enrolment at home
 * @param ldc least developed country
 * @param sids small island developing state
 * @param highIncome in the World Bank's high-income group; {@code false} where it is not classified
 * @param subSaharanAfrica in the M49 sub-region
 */
public record CountryFacts(
        @Nullable Double researchersPerMillion,
        @Nullable Double gerd,
        @Nullable Double tertiaryEnrolment,
        @Nullable Double outboundMobility,
        boolean ldc,
        boolean sids,
        boolean highIncome,
        boolean subSaharanAfrica) {

    private static final CountryFacts UNKNOWN = new CountryFacts(null, null, null, null, false, false, false, false);

    public CountryFacts {
        requireFigure("researchers per million", researchersPerMillion);
        requireFigure("spending on research", gerd);
        requireFigure("tertiary enrolment", tertiaryEnrolment);
        requireFigure("outbound mobility", outboundMobility);
    }

    /** A country of which nothing is known. */
    public static CountryFacts unknown() {
        return UNKNOWN;
    }

    /** Whether the programme gives it priority: least developed, or in Sub-Saharan Africa. */
    boolean isPriority() {
        return ldc || subSaharanAfrica;
    }

    private static void requireFigure(String what, @Nullable Double value) {
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The figure of %s (%s) must be 0 or more, or null where it is unknown.".formatted(what, value));
        }
    }
}
