package org.twinbridge.country;

import org.twinbridge.engine.profile.CountryCode;

/**
 * Works of a country with authors in another.
 *
 * @param country the country
 * @param earlierWorks works of 2014 to 2018, 0 or more
 * @param laterWorks works of 2019 to 2023, 0 or more
 */
public record CountryWorks(CountryCode country, long earlierWorks, long laterWorks) {
    public CountryWorks {
        if (earlierWorks < 0 || laterWorks < 0) {
            throw new IllegalArgumentException(
                    "The works of %s (%d, %d) cannot be negative.".formatted(country, earlierWorks, laterWorks));
        }
    }

    /** Works of both periods. */
    public long works() {
        return earlierWorks + laterWorks;
    }
}
