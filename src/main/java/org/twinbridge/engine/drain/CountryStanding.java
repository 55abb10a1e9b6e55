package org.twinbridge.engine.drain;

import org.twinbridge.engine.profile.CountryCode;

/**
 * How a country stands toward brain drain, as of one data release.
 *
 * @param country its code
 * @param drain exposure D, in [0, 1]
 * @param coverage share of the indicators' weight that is known, in [0, 1]; the rest is the region's median
 * @param firstYear year of its oldest figure, 0 if it has none
 * @param lastYear year of its newest figure, 0 if it has none
 * @param isProtected whether guards and the exposure floor act for its institutions
 * @param south whether it counts as of the Global South
 * @param neighbourhood M49 intermediate region, else subregion; empty if it has none
 */
public record CountryStanding(
        CountryCode country,
        double drain,
        double coverage,
        int firstYear,
        int lastYear,
        boolean isProtected,
        boolean south,
        String neighbourhood) {

    public CountryStanding {
        if (!(drain >= 0 && drain <= 1)) {
            throw new IllegalArgumentException("The drain (%s) of (%s) must lie in [0, 1].".formatted(drain, country));
        }
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException(
                    "The coverage (%s) of (%s) must lie in [0, 1].".formatted(coverage, country));
        }
    }

    /** Stand-in for a country of which nothing is known: the middle of the scale, neither protected nor South. */
    public static CountryStanding unknown(CountryCode country) {
        return new CountryStanding(country, .5, 0, 0, 0, false, false, "");
    }
}
