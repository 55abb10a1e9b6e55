package org.twinbridge.engine.drain;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.twinbridge.engine.profile.CountryCode;

/**
 * How closely the scholars of two countries work together: co-authored works over the root of the product of both
 * countries' totals (Salton's measure), as a midrank percentile among the pairs that have any. The logarithm that tames
 * its skew keeps the order, so the percentile needs none.
 */
public final class CountryTies {

    private static final double AT_HOME = 1;
    private static final double NONE = 0;

    private final Map<CountryPair, Double> percentiles;
    private final Map<CountryCode, Double> totals;

    private CountryTies(Map<CountryPair, Double> percentiles, Map<CountryCode, Double> totals) {
        this.percentiles = percentiles;
        this.totals = totals;
    }

    /** No ties known at all. */
    public static CountryTies unknown() {
        return new CountryTies(Map.of(), Map.of());
    }

    /**
     * Ties from counts of works.
     *
     * @param works co-authored works by pair; a pair that is absent has none
     * @param totals works of each country; a country that is absent or has none is unknown
     */
    public static CountryTies of(Map<CountryPair, Double> works, Map<CountryCode, Double> totals) {
        var strengths = new HashMap<CountryPair, Double>();
        works.forEach((pair, count) -> {
            double product = totals.getOrDefault(pair.first(), 0.) * totals.getOrDefault(pair.second(), 0.);
            if (count > 0 && product > 0) {
                strengths.put(pair, count / Math.sqrt(product));
            }
        });
        return new CountryTies(CountryDrain.midrankPercentiles(strengths), Map.copyOf(totals));
    }

    /**
     * Percentile of a pair, in [0, 1]: 1 within one country, 0 where both are known and share no work, empty if one is
     * unknown.
     */
    public OptionalDouble between(CountryCode a, CountryCode b) {
        if (totals.getOrDefault(a, 0.) == 0 || totals.getOrDefault(b, 0.) == 0) {
            return OptionalDouble.empty();
        }
        if (a.equals(b)) {
            return OptionalDouble.of(AT_HOME);
        }
        return OptionalDouble.of(percentiles.getOrDefault(new CountryPair(a, b), NONE));
    }
}
