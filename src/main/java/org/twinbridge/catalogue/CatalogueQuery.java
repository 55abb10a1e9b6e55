package org.twinbridge.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/**
 * Which institutions are looked for. Of one facet any value will do, and every facet must be met; an empty one leaves all
 * in.
 *
 * @param text words of a name, a town or a country, in any script; blank for all
 * @param regions M49 regions, at whichever level
 * @param countries countries
 * @param kinds kinds of organisation
 * @param fields fields one of which, or of what lies below it, is among the institution's themes; themes that are merely
 *     usual in its country don't count
 * @param incomeGroups the World Bank's classes of the country
 * @param languages ISO 639-1 codes of working languages
 * @param protectedOnly whether only institutions of countries protected against brain drain are wanted
 * @param area the part of the map they lie in; {@code null} for all, those without a place too
 */
public record CatalogueQuery(
        String text,
        Set<M49Region> regions,
        Set<CountryCode> countries,
        Set<Kind> kinds,
        Set<Field> fields,
        Set<IncomeGroup> incomeGroups,
        Set<String> languages,
        boolean protectedOnly,
        @Nullable MapArea area) {

    /** Longest text that is looked for; what is longer is cut. */
    public static final int LONGEST_TEXT = 200;

    private static final CatalogueQuery EVERYTHING =
            new CatalogueQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, null);

    public CatalogueQuery {
        String stripped = text.strip();
        text = stripped.length() <= LONGEST_TEXT ? stripped : stripped.substring(0, LONGEST_TEXT);
        regions = Set.copyOf(regions);
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        fields = Set.copyOf(fields);
        incomeGroups = Set.copyOf(incomeGroups);
        languages = Set.copyOf(languages);
    }

    /** All institutions. */
    public static CatalogueQuery everything() {
        return EVERYTHING;
    }

    public CatalogueQuery withText(String newText) {
        return new CatalogueQuery(
                newText, regions, countries, kinds, fields, incomeGroups, languages, protectedOnly, area);
    }

    public CatalogueQuery withRegions(Set<M49Region> newRegions) {
        return new CatalogueQuery(
                text, newRegions, countries, kinds, fields, incomeGroups, languages, protectedOnly, area);
    }

    public CatalogueQuery withCountries(Set<CountryCode> newCountries) {
        return new CatalogueQuery(
                text, regions, newCountries, kinds, fields, incomeGroups, languages, protectedOnly, area);
    }

    public CatalogueQuery withKinds(Set<Kind> newKinds) {
        return new CatalogueQuery(
                text, regions, countries, newKinds, fields, incomeGroups, languages, protectedOnly, area);
    }

    public CatalogueQuery withFields(Set<Field> newFields) {
        return new CatalogueQuery(
                text, regions, countries, kinds, newFields, incomeGroups, languages, protectedOnly, area);
    }

    public CatalogueQuery withIncomeGroups(Set<IncomeGroup> newGroups) {
        return new CatalogueQuery(text, regions, countries, kinds, fields, newGroups, languages, protectedOnly, area);
    }

    public CatalogueQuery withLanguages(Set<String> newLanguages) {
        return new CatalogueQuery(
                text, regions, countries, kinds, fields, incomeGroups, newLanguages, protectedOnly, area);
    }

    public CatalogueQuery withProtectedOnly(boolean only) {
        return new CatalogueQuery(text, regions, countries, kinds, fields, incomeGroups, languages, only, area);
    }

    public CatalogueQuery withArea(@Nullable MapArea newArea) {
        return new CatalogueQuery(
                text, regions, countries, kinds, fields, incomeGroups, languages, protectedOnly, newArea);
    }

    /** The same text without anything else chosen. */
    public CatalogueQuery textOnly() {
        return EVERYTHING.withText(text);
    }

    /** Whether nothing but the text narrows it. */
    public boolean isTextOnly() {
        return equals(textOnly());
    }
}
