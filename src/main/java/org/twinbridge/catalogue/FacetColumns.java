package org.twinbridge.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.Country;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;

/**
 * What facets are counted from: per row a kind, a country, a set of languages and the fields of its themes with all
 * fields above them, as numbers. Themes that are merely usual in the country would put most institutions into every broad
 * field and are left out. Immutable.
 */
final class FacetColumns {

    private static final int REGION = 1;
    private static final int COUNTRY = 2;
    private static final int KIND = 4;
    private static final int FIELD = 8;
    private static final int INCOME_GROUP = 16;
    private static final int LANGUAGE = 32;
    private static final int PROTECTED = 64;

    private static final int FIELDS_OF_A_WORD = Long.SIZE;
    private static final List<Field> BROAD =
            Field.all().stream().filter(field -> field.depth() == 1).toList();

    private final byte[] kinds;
    private final short[] countries;
    private final short[] languages;
    private final long[] firstFields;
    private final long[] otherFields;
    private final List<CountryCode> codes = new ArrayList<>();
    private final List<@Nullable Country> known = new ArrayList<>();
    private final List<Boolean> isProtected = new ArrayList<>();
    private final List<Set<String>> languageSets = new ArrayList<>();

    private FacetColumns(int rows) {
        kinds = new byte[rows];
        countries = new short[rows];
        languages = new short[rows];
        firstFields = new long[rows];
        otherFields = new long[rows];
    }

    static FacetColumns of(Profile[] profiles, Collection<Country> countries, CountryTable table) {
        var columns = new FacetColumns(profiles.length);
        var countryOf = new HashMap<CountryCode, Country>();
        countries.forEach(country -> countryOf.put(country.code(), country));
        var countryNumbers = new HashMap<CountryCode, Short>();
        var languageNumbers = new HashMap<Set<String>, Short>();
        for (int row = 0; row < profiles.length; row++) {
            Profile profile = profiles[row];
            columns.kinds[row] = (byte) profile.kind().ordinal();
            columns.countries[row] = countryNumbers.computeIfAbsent(profile.country(), code -> {
                columns.codes.add(code);
                columns.known.add(countryOf.get(code));
                columns.isProtected.add(table.standing(code).isProtected());
                return (short) (columns.codes.size() - 1);
            });
            columns.languages[row] = languageNumbers.computeIfAbsent(profile.languages(), set -> {
                columns.languageSets.add(set);
                return (short) (columns.languageSets.size() - 1);
            });
            for (Theme theme : profile.themes()) {
                if (!theme.evidence().source().isAssumed()) {
                    columns.note(row, theme.field());
                    columns.note(row, theme.field().narrow());
                    columns.note(row, theme.field().broad());
                }
            }
        }
        return columns;
    }

    /** Counts for one query. */
    Counter counter(CatalogueQuery query) {
        return new Counter(query);
    }

    private void note(int row, Field field) {
        if (field.ordinal() < FIELDS_OF_A_WORD) {
            firstFields[row] |= bit(field);
        } else {
            otherFields[row] |= bit(field);
        }
    }

    private static long bit(Field field) {
        return 1L << (field.ordinal() % FIELDS_OF_A_WORD);
    }

    /**
     * Tells which rows a query lets through and counts what each facet would leave. A row that only one facet keeps out
     * counts for that facet: it is what another choice there would bring.
     */
    final class Counter {

        private final int[] countryFails;
        private final int[] kindFails;
        private final int[] languageFails;
        private final long firstWanted;
        private final long otherWanted;

        private final int[] byRegion = new int[codes.size()];
        private final int[] byCountry = new int[codes.size()];
        private final int[] byIncomeGroup = new int[codes.size()];
        private final int[] byProtection = new int[codes.size()];
        private final int[] byKind = new int[Kind.values().length];
        private final int[] byLanguages = new int[languageSets.size()];
        private final int[] byField = new int[BROAD.size()];

        private Counter(CatalogueQuery query) {
            countryFails = new int[codes.size()];
            for (int c = 0; c < countryFails.length; c++) {
                countryFails[c] = fails(query, codes.get(c), known.get(c), isProtected.get(c));
            }
            kindFails = new int[Kind.values().length];
            for (Kind kind : Kind.values()) {
                kindFails[kind.ordinal()] =
                        query.kinds().isEmpty() || query.kinds().contains(kind) ? 0 : KIND;
            }
            languageFails = new int[languageSets.size()];
            for (int l = 0; l < languageFails.length; l++) {
                languageFails[l] = query.languages().isEmpty()
                                || languageSets.get(l).stream().anyMatch(query.languages()::contains)
                        ? 0
                        : LANGUAGE;
            }
            long first = 0;
            long other = 0;
            for (Field field : query.fields()) {
                if (field.ordinal() < FIELDS_OF_A_WORD) {
                    first |= bit(field);
                } else {
                    other |= bit(field);
                }
            }
            firstWanted = first;
            otherWanted = other;
        }

        /** Counts a row that fits the text; answers whether it fits the facets too. */
        boolean count(int row) {
            int fails = countryFails[countries[row]] | kindFails[kinds[row]] | languageFails[languages[row]];
            if ((firstWanted | otherWanted) != 0
                    && (firstFields[row] & firstWanted) == 0
                    && (otherFields[row] & otherWanted) == 0) {
                fails |= FIELD;
            }
            if (Integer.bitCount(fails) <= 1) {
                countFor(row, fails == 0 ? -1 : fails);
            }
            return fails == 0;
        }

        CatalogueFacets facets() {
            var regions = new EnumMap<M49Region, Integer>(M49Region.class);
            var perCountry = new HashMap<CountryCode, Integer>();
            var incomeGroups = new EnumMap<IncomeGroup, Integer>(IncomeGroup.class);
            int protectedOnes = 0;
            for (int c = 0; c < codes.size(); c++) {
                add(perCountry, codes.get(c), byCountry[c]);
                protectedOnes += isProtected.get(c) ? byProtection[c] : 0;
                Country country = known.get(c);
                if (country != null) {
                    for (M49Region region : M49Region.all()) {
                        add(regions, region, region.includes(country) ? byRegion[c] : 0);
                    }
                    if (country.incomeGroup() != null) {
                        add(incomeGroups, country.incomeGroup(), byIncomeGroup[c]);
                    }
                }
            }
            return new CatalogueFacets(
                    regions, perCountry, perKind(), perField(), incomeGroups, perLanguage(), protectedOnes);
        }

        private void countFor(int row, int facets) {
            int country = countries[row];
            byRegion[country] += (facets & REGION) != 0 ? 1 : 0;
            byCountry[country] += (facets & COUNTRY) != 0 ? 1 : 0;
            byIncomeGroup[country] += (facets & INCOME_GROUP) != 0 ? 1 : 0;
            byProtection[country] += (facets & PROTECTED) != 0 ? 1 : 0;
            byKind[kinds[row]] += (facets & KIND) != 0 ? 1 : 0;
            byLanguages[languages[row]] += (facets & LANGUAGE) != 0 ? 1 : 0;
            if ((facets & FIELD) != 0) {
                for (int f = 0; f < byField.length; f++) {
                    byField[f] += holds(row, BROAD.get(f)) ? 1 : 0;
                }
            }
        }

        private boolean holds(int row, Field field) {
            long word = field.ordinal() < FIELDS_OF_A_WORD ? firstFields[row] : otherFields[row];
            return (word & bit(field)) != 0;
        }

        private Map<Kind, Integer> perKind() {
            var counts = new EnumMap<Kind, Integer>(Kind.class);
            for (Kind kind : Kind.values()) {
                add(counts, kind, byKind[kind.ordinal()]);
            }
            return counts;
        }

        private Map<Field, Integer> perField() {
            var counts = new HashMap<Field, Integer>();
            for (int f = 0; f < byField.length; f++) {
                add(counts, BROAD.get(f), byField[f]);
            }
            return counts;
        }

        private Map<String, Integer> perLanguage() {
            var counts = new HashMap<String, Integer>();
            for (int l = 0; l < byLanguages.length; l++) {
                for (String language : new TreeSet<>(languageSets.get(l))) {
                    add(counts, language, byLanguages[l]);
                }
            }
            return counts;
        }

        private static <K> void add(Map<K, Integer> counts, K key, int count) {
            if (count > 0) {
                counts.merge(key, count, Integer::sum);
            }
        }

        private static int fails(CatalogueQuery query, CountryCode code, @Nullable Country country, boolean protects) {
            int fails = 0;
            if (!query.countries().isEmpty() && !query.countries().contains(code)) {
                fails |= COUNTRY;
            }
            if (!query.regions().isEmpty()
                    && (country == null || query.regions().stream().noneMatch(region -> region.includes(country)))) {
                fails |= REGION;
            }
            if (!query.incomeGroups().isEmpty()
                    && (country == null
                            || country.incomeGroup() == null
                            || !query.incomeGroups().contains(country.incomeGroup()))) {
                fails |= INCOME_GROUP;
            }
            if (query.protectedOnly() && !protects) {
                fails |= PROTECTED;
            }
            return fails;
        }
    }
}
