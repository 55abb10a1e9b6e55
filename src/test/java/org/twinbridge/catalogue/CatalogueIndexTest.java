package org.twinbridge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbridge.country.Country;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.NameMatch;

class CatalogueIndexTest {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueIndexTest.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode MALI = new CountryCode("ML");
    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final List<Country> COUNTRIES = List.of(
            country("SN", "SEN", "Africa", "Sub-Saharan Africa", "Western Africa", IncomeGroup.LOWER_MIDDLE),
            country("ML", "MLI", "Africa", "Sub-Saharan Africa", "Western Africa", IncomeGroup.LOW),
            country("FR", "FRA", "Europe", "Western Europe", null, IncomeGroup.HIGH));
    private static final CountryTable STANDINGS = CountryTable.of(Map.of(
            SENEGAL, new CountryStanding(SENEGAL, .6, 1, 2020, 2022, true, true, "Western Africa"),
            MALI, new CountryStanding(MALI, .7, 1, 2020, 2022, true, true, "Western Africa"),
            FRANCE, new CountryStanding(FRANCE, .1, 1, 2020, 2022, false, false, "Western Europe")));

    private final CatalogueIndex index = index(
            institution(
                    "tb:dakar",
                    "Université de Dakar",
                    Kind.UNIVERSITY,
                    SENEGAL,
                    new GeoPoint(14.69, -17.44),
                    "fr",
                    "0811",
                    "0911"),
            institution(
                    "tb:isra",
                    "Institut sénégalais de recherches agricoles",
                    Kind.PUBLIC_RESEARCH,
                    SENEGAL,
                    new GeoPoint(14.69, -17.44),
                    "fr",
                    "0811"),
            institution(
                    "tb:thies",
                    "École polytechnique de Thiès",
                    Kind.HIGHER_EDUCATION,
                    SENEGAL,
                    new GeoPoint(14.79, -16.93),
                    "fr",
                    "0715"),
            institution("tb:bamako", "Université de Bamako", Kind.UNIVERSITY, MALI, null, "fr", "0912"),
            institution("tb:paris", "Agro Paris", Kind.UNIVERSITY, FRANCE, new GeoPoint(48.85, 2.35), "fr", "0811"),
            institution("tb:lyon", "Lyon School", Kind.UNIVERSITY, FRANCE, new GeoPoint(45.76, 4.84), "en"));

    @Test
    void listsEverythingByNameWithoutRegardToAccents() {
        CatalogueResult all = search(CatalogueQuery.everything());

        assertThat(all.total()).isEqualTo(6);
        assertThat(ids(all)).containsExactly("tb:paris", "tb:thies", "tb:isra", "tb:lyon", "tb:bamako", "tb:dakar");
        assertThat(all.release()).isEqualTo("unnamed");
        assertThat(all.changeNumber()).isEqualTo(7);
    }

    @Test
    void givesPortions() {
        CatalogueResult second = index.search(CatalogueQuery.everything(), text -> List.of(), 2, 2);
        CatalogueResult beyond = index.search(CatalogueQuery.everything(), text -> List.of(), 60, 2);

        assertThat(ids(second)).containsExactly("tb:isra", "tb:lyon");
        assertThat(beyond.hits()).isEmpty();
        assertThat(beyond.total()).isEqualTo(6);
    }

    @Test
    void meetsEveryFacetByAnyOfItsValues() {
        CatalogueQuery query = CatalogueQuery.everything()
                .withCountries(Set.of(SENEGAL, FRANCE))
                .withFields(Set.of(new Field("08")));

        assertThat(ids(search(query))).containsExactly("tb:paris", "tb:isra", "tb:dakar");
        assertThat(ids(search(query.withKinds(Set.of(Kind.UNIVERSITY))))).containsExactly("tb:paris", "tb:dakar");
        assertThat(ids(search(query.withProtectedOnly(true)))).containsExactly("tb:isra", "tb:dakar");
        assertThat(ids(search(query.withLanguages(Set.of("en"))))).isEmpty();
    }

    @Test
    void findsAFieldByTheFieldsAboveItButNotByThoseBelow() {
        assertThat(ids(search(CatalogueQuery.everything().withFields(Set.of(new Field("09"))))))
                .containsExactly("tb:bamako", "tb:dakar");
        assertThat(ids(search(CatalogueQuery.everything().withFields(Set.of(new Field("091"))))))
                .containsExactly("tb:bamako", "tb:dakar");
        assertThat(ids(search(CatalogueQuery.everything().withFields(Set.of(new Field("0911"))))))
                .containsExactly("tb:dakar");
    }

    @Test
    void doesNotTakeWhatIsUsualInACountryForAFieldOfTheInstitution() {
        var assumed = new Theme(new Field("04"), 1, Evidence.of(Source.COUNTRY_PRIOR, TODAY));
        CatalogueIndex one = index(institution("tb:any", "Any University", Kind.UNIVERSITY, MALI, null, "fr")
                .withThemes(List.of(assumed)));

        CatalogueResult all = one.search(CatalogueQuery.everything(), text -> List.of(), 0, 10);
        CatalogueResult law =
                one.search(CatalogueQuery.everything().withFields(Set.of(new Field("04"))), text -> List.of(), 0, 10);

        assertThat(all.hits()).singleElement().satisfies(hit -> assertThat(hit.themes())
                .isEmpty());
        assertThat(all.facets().fields()).isEmpty();
        assertThat(law.total()).isZero();
    }

    @Test
    void countsWhatEachValueWouldLeave() {
        CatalogueFacets facets = search(CatalogueQuery.everything()).facets();

        assertThat(facets.regions())
                .containsEntry(M49Region.AFRICA, 4)
                .containsEntry(M49Region.WESTERN_AFRICA, 4)
                .containsEntry(M49Region.EUROPE, 2)
                .doesNotContainKey(M49Region.ASIA);
        assertThat(facets.countries()).isEqualTo(Map.of(SENEGAL, 3, MALI, 1, FRANCE, 2));
        assertThat(facets.kinds())
                .isEqualTo(Map.of(Kind.UNIVERSITY, 4, Kind.PUBLIC_RESEARCH, 1, Kind.HIGHER_EDUCATION, 1));
        // Dakar works in agriculture and in health and counts for both; Lyon's fields are not known.
        assertThat(facets.fields()).isEqualTo(Map.of(new Field("07"), 1, new Field("08"), 3, new Field("09"), 2));
        assertThat(facets.incomeGroups())
                .isEqualTo(Map.of(IncomeGroup.LOW, 1, IncomeGroup.LOWER_MIDDLE, 3, IncomeGroup.HIGH, 2));
        assertThat(facets.languages()).isEqualTo(Map.of("fr", 5, "en", 1));
        assertThat(facets.protectedOnes()).isEqualTo(4);
    }

    @Test
    void countsAFacetAsIfNothingWereChosenInIt() {
        CatalogueFacets facets =
                search(CatalogueQuery.everything().withCountries(Set.of(MALI))).facets();

        // Another country could still be chosen instead; the other facets count within Mali.
        assertThat(facets.countries()).isEqualTo(Map.of(SENEGAL, 3, MALI, 1, FRANCE, 2));
        assertThat(facets.kinds()).isEqualTo(Map.of(Kind.UNIVERSITY, 1));
    }

    @Test
    void keepsTheOrderOfWhatATextLeadsTo() {
        List<NameMatch> matches = List.of(
                new NameMatch(new InstitutionId("tb:dakar"), "UCAD", false),
                new NameMatch(new InstitutionId("tb:unknown"), "Gone", false),
                new NameMatch(new InstitutionId("tb:bamako"), "Université de Bamako", true));

        CatalogueResult found = index.search(CatalogueQuery.everything().withText(" dakar "), text -> matches, 0, 10);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.near()).isEqualTo(1);
        assertThat(found.hits())
                .extracting(CatalogueHit::name, CatalogueHit::foundBy, CatalogueHit::near)
                .containsExactly(
                        tuple("Université de Dakar", "UCAD", false), tuple("Université de Bamako", null, true));
        assertThat(found.facets().countries()).isEqualTo(Map.of(SENEGAL, 1, MALI, 1));
    }

    @Test
    void gathersNeighboursAndCountsThoseWithoutAPlaceInWords() {
        CatalogueMap map = index.map(CatalogueQuery.everything(), text -> List.of());

        // Cells of 360/64 = 5.625 degrees: Dakar twice and Thiès share one, Paris and Lyon too.
        assertThat(map.clusters()).extracting(CatalogueMap.Cluster::count).containsExactly(3, 2);
        assertThat(map.clusters().getFirst().name().country()).isEqualTo(SENEGAL);
        assertThat(map.clusters().getFirst().name().city()).isNull();
        // (14.69 + 14.69 + 14.79) / 3
        assertThat(map.clusters().getFirst().latitude()).isEqualTo(14.7233, within(1e-4));
        assertThat(map.withoutPlace()).isEqualTo(Map.of(MALI, 1));
        assertThat(map.placed()).isEqualTo(5);
        assertThat(map.unplaced()).isEqualTo(1);
    }

    @Test
    void partsAClusterWithinItsOwnArea() {
        MapArea senegal = index.map(CatalogueQuery.everything(), text -> List.of())
                .clusters()
                .getFirst()
                .extent();
        CatalogueQuery query = CatalogueQuery.everything().withArea(senegal);

        CatalogueMap map = index.map(query, text -> List.of());

        assertThat(ids(search(query))).containsExactly("tb:thies", "tb:isra", "tb:dakar");
        assertThat(map.clusters()).hasSize(2);
        assertThat(map.clusters().getFirst().name().city()).isEqualTo("Dakar");
        assertThat(map.clusters().getLast().institution()).isEqualTo(new InstitutionId("tb:thies"));
        assertThat(map.unplaced()).isZero();
    }

    @Test
    void staysOnePointWhereAllAreInOneCity() {
        MapArea dakar = new MapArea(14.69, -17.44, 14.69, -17.44);

        CatalogueMap map = index.map(CatalogueQuery.everything().withArea(dakar), text -> List.of());

        assertThat(map.clusters()).extracting(CatalogueMap.Cluster::count).containsExactly(2);
    }

    /** Time depends on the machine, so it is told and not tested. */
    @Test
    void holdsAHundredThousandInstitutions() {
        var random = new Random(11);
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < 100_000; i++) {
            profiles.add(institution(
                    "tb:" + i,
                    "Institution " + random.nextInt(1_000_000),
                    Kind.values()[random.nextInt(Kind.values().length)],
                    COUNTRIES.get(random.nextInt(3)).code(),
                    new GeoPoint(random.nextDouble(-60, 70), random.nextDouble(-180, 180)),
                    "fr",
                    "0811",
                    "0912"));
        }
        long start = System.nanoTime();
        CatalogueIndex large = index(profiles.toArray(Profile[]::new));
        long made = System.nanoTime();

        CatalogueResult all = large.search(CatalogueQuery.everything(), text -> List.of(), 99_900, 100);
        long searched = System.nanoTime();
        CatalogueMap map = large.map(CatalogueQuery.everything(), text -> List.of());
        long mapped = System.nanoTime();

        LOG.info(
                "100000 institutions in columns after {} ms, counted in {} ms, {} clusters in {} ms",
                (made - start) / 1_000_000,
                (searched - made) / 1_000_000,
                map.clusters().size(),
                (mapped - searched) / 1_000_000);
        assertThat(all.total()).isEqualTo(100_000);
        assertThat(all.hits()).hasSize(100);
        assertThat(map.clusters()).hasSizeLessThan(2_048);
        assertThat(map.placed()).isEqualTo(100_000);
    }

    private CatalogueResult search(CatalogueQuery query) {
        return index.search(query, text -> List.of(), 0, 100);
    }

    private static List<String> ids(CatalogueResult result) {
        return result.hits().stream().map(hit -> hit.id().value()).toList();
    }

    private static CatalogueIndex index(Profile... profiles) {
        Map<InstitutionId, String> cities = Map.of(
                new InstitutionId("tb:dakar"), "Dakar",
                new InstitutionId("tb:isra"), "Dakar",
                new InstitutionId("tb:thies"), "Thiès");
        return CatalogueIndex.of(7, Catalogue.of(TODAY, List.of(profiles), STANDINGS), cities, COUNTRIES);
    }

    private static Profile institution(
            String id,
            String name,
            Kind kind,
            CountryCode country,
            @Nullable GeoPoint place,
            String language,
            String... fields) {
        List<Theme> themes = List.of(fields).stream()
                .map(field -> new Theme(new Field(field), 1.0 / fields.length, Evidence.of(Source.INFERRED, TODAY)))
                .toList();
        return Profile.of(new InstitutionId(id), name, kind, country)
                .withPlace(place)
                .withLanguages(List.of(language))
                .withThemes(themes);
    }

    private static Country country(
            String iso2,
            String iso3,
            String region,
            String subregion,
            @Nullable String intermediate,
            IncomeGroup income) {
        return new Country(
                new CountryCode(iso2),
                iso3,
                null,
                iso3,
                iso3,
                region,
                subregion,
                intermediate,
                false,
                false,
                false,
                income,
                List.of("fr"),
                List.of(),
                Map.of());
    }
}
