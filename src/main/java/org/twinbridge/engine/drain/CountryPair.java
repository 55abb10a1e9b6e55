package org.twinbridge.engine.drain;

import org.twinbridge.engine.profile.CountryCode;

/** Two countries in either order: the first is the one with the smaller code. */
public record CountryPair(CountryCode first, CountryCode second) {

    public CountryPair {
        if (first.compareTo(second) > 0) {
            CountryCode swap = first;
            first = second;
            second = swap;
        }
    }
}
