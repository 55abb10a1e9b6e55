package org.twinbridge.country;

import org.twinbridge.engine.profile.CountryCode;

/**
 * Works that authors of two countries wrote together.
 *
 * @param a the country that comes first in the alphabet
 * @param b the other
 * @param earlierWorks works of 2014 to 2018, 0 or more
 * @param laterWorks works of 2019 to 2023, 0 or more
 */
public record CountryTie(CountryCode a, CountryCode b, long earlierWorks, long laterWorks) {
    public CountryTie {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "A tie has two countries in the order of the alphabet, not %s, %s.".formatted(a, b));
        }
        if (earlierWorks < 0 || laterWorks < 0) {
            throw new IllegalArgumentException(
                    "The works of %s and %s (%d, %d) cannot be negative.".formatted(a, b, earlierWorks, laterWorks));
        }
    }

    /** Works of both periods. */
    public long works() {
        return earlierWorks + laterWorks;
    }
}
