package org.twinbridge.institution.inference;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;

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
 * @param graduates shares of graduates by broad field; one that is missing is unknown
 */
public record CountryFacts(
        @Nullable Double researchersPerMillion,
        @Nullable Double gerd,
        @Nullable Double tertiaryEnrolment,
        @Nullable Double outboundMobility,
        boolean ldc,
        boolean sids,
        boolean highIncome,
        boolean subSaharanAfrica,
        Map<Field, GraduateShare> graduates) {

    private static final CountryFacts UNKNOWN =
            new CountryFacts(null, null, null, null, false, false, false, false, Map.of());

    public CountryFacts {
        requireFigure("researchers per million", researchersPerMillion);
        requireFigure("spending on research", gerd);
        requireFigure("tertiary enrolment", tertiaryEnrolment);
        requireFigure("outbound mobility", outboundMobility);
        graduates = Map.copyOf(graduates);
    }

    /** A country of which nothing is known. */
    public static CountryFacts unknown() {
        return UNKNOWN;
    }

    /** Whether the programme gives it priority: least developed, or in Sub-Saharan Africa. */
    boolean isPriority() {
        return ldc || subSaharanAfrica;
    }

    /** How the country's graduates in the broad field of a field compare with other countries'; null if unknown. */
    @Nullable
    GraduateShare graduatesIn(Field field) {
        return graduates.get(field.broad());
    }

    private static void requireFigure(String what, @Nullable Double value) {
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The figure of %s (%s) must be 0 or more, or null where it is unknown.".formatted(what, value));
        }
    }
}
