package org.twinbridge.initiative;

import org.twinbridge.country.Country;

/** Groups of countries of the United Nations that lie in no one region. */
public enum CountryGroup {
    LEAST_DEVELOPED,
    LANDLOCKED_DEVELOPING,
    SMALL_ISLAND_DEVELOPING;

    public boolean includes(Country country) {
        return switch (this) {
            case LEAST_DEVELOPED -> country.ldc();
            case LANDLOCKED_DEVELOPING -> country.lldc();
            case SMALL_ISLAND_DEVELOPING -> country.sids();
        };
    }
}
