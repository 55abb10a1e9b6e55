package org.twinbridge.engine.drain;

import java.util.Map;
import org.twinbridge.engine.profile.CountryCode;

/**
 * What is known about a country when its exposure to brain drain is assessed.
 *
 * @param country its code
 * @param region UN M49 region, such as {@code Africa}; empty if it has none
 * @param subregion UN M49 subregion; empty if it has none
 * @param intermediateRegion UN M49 intermediate region, such as {@code Western Africa}; empty if it has none
 * @param leastDeveloped a least developed country of the UN's list
 * @param smallIsland a small island developing state of the UN's list
 * @param highIncome in the World Bank's high-income group; {@code false} where it is not classified
 * @param figures the indicators known, with the year of each; an absent one is unknown, never zero
 */
public record CountryFigures(
        CountryCode country,
        String region,
        String subregion,
        String intermediateRegion,
        boolean leastDeveloped,
        boolean smallIsland,
        boolean highIncome,
        Map<DrainIndicator, Figure> figures) {

    public CountryFigures {
        figures = Map.copyOf(figures);
    }

    /** The region whose median stands in for what is unknown: the intermediate one, else the subregion. */
    public String neighbourhood() {
        return intermediateRegion.isEmpty() ? subregion : intermediateRegion;
    }

    /**
     * A figure and the year it is of.
     *
     * @param value finite, in the indicator's unit
     * @param year calendar year
     */
    public record Figure(double value, int year) {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A country's figure (%s, %d) must be finite.".formatted(value, year));
            }
        }
    }
}
