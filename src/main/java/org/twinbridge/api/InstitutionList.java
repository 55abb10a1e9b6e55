package org.twinbridge.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Profile;

/**
 * A page of institutions.
 *
 * @param total how many there are on all pages
 * @param offset how many come before this page
 * @param limit how many a page holds
 * @param release name of the data release
 * @param institutions the page
 * @param next address of the next page, {@code null} on the last
 */
record InstitutionList(
        int total,
        int offset,
        int limit,
        String release,
        List<Entry> institutions,
        @Nullable String next) {

    InstitutionList {
        institutions = List.copyOf(institutions);
    }

    /**
     * An institution in short; its address has the rest.
     *
     * @param id ROR id where there is one
     * @param name display name
     * @param kind what sort of organisation it is
     * @param country ISO 3166-1 alpha-2 code
     * @param place coordinates of its city; {@code null} if only the country is known
     * @param stated whether someone answers for some of its profile, rather than a rule having guessed it all
     * @param self address of all that is known of it
     */
    record Entry(
            String id,
            String name,
            String kind,
            String country,
            InstitutionAnswer.@Nullable Place place,
            boolean stated,
            String self) {

        static Entry of(Profile profile) {
            GeoPoint place = profile.place();
            return new Entry(
                    profile.id().value(),
                    profile.name(),
                    Words.small(profile.kind()),
                    profile.country().value(),
                    place == null ? null : new InstitutionAnswer.Place(place.latitude(), place.longitude()),
                    profile.isStated(),
                    Addresses.of(profile.id()));
        }
    }
}
