package org.twinbridge.impact;

import org.twinbridge.engine.drain.CountryStanding;

/** Between which halves of the world something moved. */
public enum Direction {
    SOUTH_SOUTH,
    NORTH_TO_SOUTH,
    SOUTH_TO_NORTH,
    NORTH_NORTH;

    static Direction between(CountryStanding from, CountryStanding to) {
        if (from.south()) {
            return to.south() ? SOUTH_SOUTH : SOUTH_TO_NORTH;
        }
        return to.south() ? NORTH_TO_SOUTH : NORTH_NORTH;
    }
}
