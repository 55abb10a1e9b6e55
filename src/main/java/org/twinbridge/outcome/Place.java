package org.twinbridge.outcome;

import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * One end of a move.
 *
 * @param country where
 * @param institution at which member of the agreement; {@code null} if elsewhere in the country
 */
public record Place(CountryCode country, @Nullable InstitutionId institution) {

    /** Somewhere in a country. */
    public static Place in(CountryCode country) {
        return new Place(country, null);
    }

    /** At an institution, which lies in the country. */
    public static Place at(InstitutionId institution, CountryCode country) {
        return new Place(country, institution);
    }

    /** The same with one institution in the place of another. */
    Place replacing(InstitutionId from, InstitutionId to) {
        return from.equals(institution) ? new Place(country, to) : this;
    }
}
