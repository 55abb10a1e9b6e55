package org.twinbridge.catalogue;

import java.util.Map;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/**
 * How many institutions each value of a facet would leave, if it were the only one chosen of that facet and the text and
 * the other facets stayed. Values that would leave none are left out.
 *
 * @param regions by M49 region, at every level
 * @param countries by country
 * @param kinds by kind
 * @param fields by broad field
 * @param incomeGroups by class of the country
 * @param languages by ISO 639-1 code
 * @param protectedOnes how many lie in protected countries
 */
public record CatalogueFacets(
        Map<M49Region, Integer> regions,
        Map<CountryCode, Integer> countries,
        Map<Kind, Integer> kinds,
        Map<Field, Integer> fields,
        Map<IncomeGroup, Integer> incomeGroups,
        Map<String, Integer> languages,
        int protectedOnes) {
    public CatalogueFacets {
        regions = Map.copyOf(regions);
        countries = Map.copyOf(countries);
        kinds = Map.copyOf(kinds);
        fields = Map.copyOf(fields);
        incomeGroups = Map.copyOf(incomeGroups);
        languages = Map.copyOf(languages);
    }
}
