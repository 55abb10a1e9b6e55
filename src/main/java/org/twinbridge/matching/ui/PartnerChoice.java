package org.twinbridge.matching.ui;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.rank.PartnerFilter;

/**
 * Which partners a user wants to see, in the words of the page. An empty set lets everything through.
 *
 * @param regions where they are; one of them is enough
 * @param fields what they work in; one of them or of the fields below is enough
 * @param kinds what sort of organisation they are
 * @param languages working languages, ISO 639-1 in small letters; one of them is enough
 * @param southOnly only partners of the Global South, which makes every pair South–South for an institution of the South
 * @param statedOnly only partners of whose profile something is stated by someone
 * @param withinCountryToo partners in one's own country as well
 */
record PartnerChoice(
        Set<M49Region> regions,
        Set<Field> fields,
        Set<Kind> kinds,
        Set<String> languages,
        boolean southOnly,
        boolean statedOnly,
        boolean withinCountryToo) {

    private static final PartnerChoice ANY =
            new PartnerChoice(Set.of(), Set.of(), Set.of(), Set.of(), false, false, false);

    /** User-assigned in ISO 3166, so no institution lies there. */
    private static final CountryCode NOWHERE = new CountryCode("ZZ");

    PartnerChoice {
        regions = Set.copyOf(regions);
        fields = Set.copyOf(fields);
        kinds = Set.copyOf(kinds);
        languages = Set.copyOf(languages);
    }

    /** Partners across borders, whoever they are. */
    static PartnerChoice any() {
        return ANY;
    }

    boolean isAny() {
        return equals(ANY);
    }

    /** How many of the seven ways to choose are in use, 0 to 7. */
    int used() {
        int used = 0;
        used += regions.isEmpty() ? 0 : 1;
        used += fields.isEmpty() ? 0 : 1;
        used += kinds.isEmpty() ? 0 : 1;
        used += languages.isEmpty() ? 0 : 1;
        used += southOnly ? 1 : 0;
        used += statedOnly ? 1 : 0;
        used += withinCountryToo ? 1 : 0;
        return used;
    }

    PartnerChoice withRegions(Set<M49Region> newRegions) {
        return new PartnerChoice(newRegions, fields, kinds, languages, southOnly, statedOnly, withinCountryToo);
    }

    PartnerChoice withFields(Set<Field> newFields) {
        return new PartnerChoice(regions, newFields, kinds, languages, southOnly, statedOnly, withinCountryToo);
    }

    PartnerChoice withKinds(Set<Kind> newKinds) {
        return new PartnerChoice(regions, fields, newKinds, languages, southOnly, statedOnly, withinCountryToo);
    }

    PartnerChoice withLanguages(Set<String> newLanguages) {
        return new PartnerChoice(regions, fields, kinds, newLanguages, southOnly, statedOnly, withinCountryToo);
    }

    PartnerChoice withSouthOnly(boolean only) {
        return new PartnerChoice(regions, fields, kinds, languages, only, statedOnly, withinCountryToo);
    }

    PartnerChoice withStatedOnly(boolean only) {
        return new PartnerChoice(regions, fields, kinds, languages, southOnly, only, withinCountryToo);
    }

    PartnerChoice withWithinCountryToo(boolean too) {
        return new PartnerChoice(regions, fields, kinds, languages, southOnly, statedOnly, too);
    }

    /** The same for the engine, which knows countries but no regions. */
    PartnerFilter toFilter(Collection<Country> countries) {
        return new PartnerFilter(
                countriesIn(countries), kinds, fields, languages, southOnly, statedOnly, withinCountryToo);
    }

    private Set<CountryCode> countriesIn(Collection<Country> countries) {
        if (regions.isEmpty()) {
            return Set.of();
        }
        Set<CountryCode> within = countries.stream()
                .filter(country -> regions.stream().anyMatch(region -> region.includes(country)))
                .map(Country::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return within.isEmpty() ? Set.of(NOWHERE) : within;
    }

    /** The regions in the order in which they are offered. */
    Set<M49Region> sortedRegions() {
        return regions.isEmpty() ? Set.of() : EnumSet.copyOf(regions);
    }
}
