package org.twinbridge.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinbridge.catalogue.CatalogueFacets;
import org.twinbridge.catalogue.CatalogueHit;
import org.twinbridge.engine.profile.GeoPoint;

/**
 * A page of institutions.
 *
 * @param total how many there are on all pages
 * @param near how many of them were found only by forgiving the text something; they come last
 * @param offset how many come before this page
 * @param limit how many a page holds
 * @param release name of the data release
 * @param institutions the page
 * @param facets how many each value of a filter would leave
 * @param next address of the next page, {@code null} on the last
 */
record InstitutionList(
        int total,
        int near,
        int offset,
        int limit,
        String release,
        List<Entry> institutions,
        Facets facets,
        @Nullable String next) {

    InstitutionList {
        institutions = List.copyOf(institutions);
    }

    /**
     * An institution in short; its address has the rest.
     *
     * @param id ROR id where there is one
     * @param name display name
     * @param foundBy another of its names that fits the text better; {@code null} if none does
     * @param kind what sort of organisation it is
     * @param country ISO 3166-1 alpha-2 code
     * @param city its city, {@code null} if unknown
     * @param place coordinates of its city; {@code null} if only the country is known
     * @param self address of all that is known of it
     */
    record Entry(
            String id,
            String name,
            @Nullable String foundBy,
            String kind,
            String country,
            @Nullable String city,
            InstitutionAnswer.@Nullable Place place,
            String self) {

        static Entry of(CatalogueHit hit) {
            GeoPoint place = hit.place();
            return new Entry(
                    hit.id().value(),
                    hit.name(),
                    hit.foundBy(),
                    Words.small(hit.kind()),
                    hit.country().value(),
                    hit.city(),
                    place == null ? null : new InstitutionAnswer.Place(place.latitude(), place.longitude()),
                    Addresses.of(hit.id()));
        }
    }

    /**
     * How many institutions each value would leave if it were the only one of its filter; values that leave none are not
     * there. The names are those of the parameters.
     *
     * @param guarded how many lie in countries that guards act for
     */
    record Facets(
            Map<String, Integer> region,
            Map<String, Integer> country,
            Map<String, Integer> kind,
            Map<String, Integer> field,
            Map<String, Integer> language,
            Map<String, Integer> incomeGroup,
            int guarded) {

        static Facets of(CatalogueFacets facets) {
            return new Facets(
                    named(facets.regions(), region -> region.code()),
                    named(facets.countries(), country -> country.value()),
                    named(facets.kinds(), Words::small),
                    named(facets.fields(), field -> field.code()),
                    named(facets.languages(), language -> language),
                    named(facets.incomeGroups(), Words::small),
                    facets.protectedOnes());
        }

        private static <K> Map<String, Integer> named(Map<K, Integer> counts, Function<K, String> name) {
            var named = new TreeMap<String, Integer>();
            counts.forEach((key, count) -> named.put(name.apply(key), count));
            return named;
        }
    }
}
