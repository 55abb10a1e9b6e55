package org.twinbridge.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Theme;

/**
 * An institution as a list shows it.
 *
 * @param id its id
 * @param name display name
 * @param foundBy another of its names that fits the text better than the display name; {@code null} if none does
 * @param kind what sort of organisation it is
 * @param country where it is seated
 * @param city its city, {@code null} if unknown
 * @param place coordinates of the city, {@code null} if only the country is known
 * @param themes what it works in as far as anything of it tells, the greatest share first; what is merely usual in its
 *     country is not among them; empty if its fields are not known
 * @param near whether the text had to be forgiven something to find it
 */
public record CatalogueHit(
        InstitutionId id,
        String name,
        @Nullable String foundBy,
        Kind kind,
        CountryCode country,
        @Nullable String city,
        @Nullable GeoPoint place,
        List<Theme> themes,
        boolean near) {
    public CatalogueHit {
        themes = List.copyOf(themes);
    }
}
