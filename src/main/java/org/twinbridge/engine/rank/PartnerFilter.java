package org.twinbridge.engine.rank;

import java.util.Set;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;

/**
 * Which partners one wants to see. It narrows the list and never changes a score. An empty set lets everything through.
 *
 * @param countries seats
 * @param kinds sorts of organisation
 * @param fields the partner works in, or has a capacity in, one of these or a field below them
 * @param languages working languages, ISO 639-1 in small letters; one of them is enough
 * @param southOnly only partners of the Global South
 * @param statedOnly only partners with a profile of which something is stated by someone, not only inferred
 * @param withinCountryToo partners in one's own country as well
 */
public record PartnerFilter(
        Set<CountryCode> countries,
        Set<Kind> kinds,
        Set<Field> fields,
        Set<String> languages,
        boolean southOnly,
        boolean statedOnly,
        boolean withinCountryToo) {

    private static final PartnerFilter NONE =
            new PartnerFilter(Set.of(), Set.of(), Set.of(), Set.of(), false, false, false);

    public PartnerFilter {
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        fields = Set.copyOf(fields);
        languages = Set.copyOf(languages);
    }

    /** Partners across borders, whoever they are. */
    public static PartnerFilter none() {
        return NONE;
    }

    public PartnerFilter withCountries(Set<CountryCode> newCountries) {
        return new PartnerFilter(newCountries, kinds, fields, languages, southOnly, statedOnly, withinCountryToo);
    }

    public PartnerFilter withKinds(Set<Kind> newKinds) {
        return new PartnerFilter(countries, newKinds, fields, languages, southOnly, statedOnly, withinCountryToo);
    }

    public PartnerFilter withFields(Set<Field> newFields) {
        return new PartnerFilter(countries, kinds, newFields, languages, southOnly, statedOnly, withinCountryToo);
    }

    public PartnerFilter withLanguages(Set<String> newLanguages) {
        return new PartnerFilter(countries, kinds, fields, newLanguages, southOnly, statedOnly, withinCountryToo);
    }

    public PartnerFilter withSouthOnly(boolean only) {
        return new PartnerFilter(countries, kinds, fields, languages, only, statedOnly, withinCountryToo);
    }

    public PartnerFilter withStatedOnly(boolean only) {
        return new PartnerFilter(countries, kinds, fields, languages, southOnly, only, withinCountryToo);
    }

    public PartnerFilter withWithinCountryToo(boolean too) {
        return new PartnerFilter(countries, kinds, fields, languages, southOnly, statedOnly, too);
    }

    /** Whether a partner passes. That it lies in another country is for the obstacles to say. */
    public boolean accepts(Profile partner, CountryTable table) {
        return (countries.isEmpty() || countries.contains(partner.country()))
                && (kinds.isEmpty() || kinds.contains(partner.kind()))
                && (languages.isEmpty() || partner.languages().stream().anyMatch(languages::contains))
                && (!southOnly || table.standing(partner.country()).south())
                && (!statedOnly || partner.isStated())
                && (fields.isEmpty() || worksIn(partner));
    }

    private boolean worksIn(Profile partner) {
        return partner.themes().stream().anyMatch(t -> wants(t.field()))
                || partner.capacities().stream().anyMatch(c -> wants(c.field()));
    }

    private boolean wants(Field field) {
        return fields.stream().anyMatch(f -> f.includes(field));
    }
}
