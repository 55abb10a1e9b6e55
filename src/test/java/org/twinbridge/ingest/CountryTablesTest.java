package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.CountryTie;
import org.twinbridge.country.CountryWorks;
import org.twinbridge.country.Figure;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.Indicator;
import org.twinbridge.country.ScholarOutflow;
import org.twinbridge.country.StayLength;
import org.twinbridge.engine.profile.CountryCode;

/** Countries, their ties and their scholars' outflow. */
@ImportSlice
class CountryTablesTest {

    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final CountryCode NAMIBIA = new CountryCode("NA");
    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode SOUTH_AFRICA = new CountryCode("ZA");

    private static final String COUNTRIES = "\ufeff" + """
        iso2,iso3,m49,name_en,name_fr,un_region,un_subregion,un_intermediate_region,ldc,lldc,sids,wb_income_group,\
        official_languages,regional_languages,gerd_pct_gdp,gerd_pct_gdp_year,net_migration,net_migration_year,remark
        SN,SEN,686,Senegal,Sénégal,Africa,Sub-Saharan Africa,Western Africa,true,false,false,Lower middle income,\
        fr,wo ff,0.58,2015,-20000,2025,checked
        XK,XKX,,Kosovo,Kosovo,,,,,,,,sq sr,,,,,,
        """;

    private static final String TIES = """
        iso2_a,iso2_b,works_2014_2018,works_2019_2023
        fr,SN,1835,2530
        ZA,NA,700,1300
        FR,ZA,10,20
        """;

    private static final String OUTFLOW = """
        origin,sampled,home_start,movers,destination,stratum,n,stay,dual,return,onward
        br,300,200,50,us,long6,4,0.25,0.25,0.5,0
        """;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Countries countries;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesWhatShips() {
        database.empty();
        shipped.loadIfEmpty();
    }

    @Test
    void readsACountryAndItsFigures() throws IOException {
        run(ImportSubject.COUNTRIES, COUNTRIES);

        assertThat(countries.find(SENEGAL)).get().satisfies(senegal -> {
            assertThat(senegal.nameFr()).isEqualTo("Sénégal");
            assertThat(senegal.intermediateRegion()).isEqualTo("Western Africa");
            assertThat(senegal.ldc()).isTrue();
            assertThat(senegal.incomeGroup()).isEqualTo(IncomeGroup.LOWER_MIDDLE);
            assertThat(senegal.regionalLanguages()).containsExactly("wo", "ff");
            assertThat(senegal.figures())
                    .containsOnlyKeys(Indicator.GERD, Indicator.NET_MIGRATION)
                    .containsEntry(Indicator.GERD, new Figure(.58, 2015, null))
                    .containsEntry(Indicator.NET_MIGRATION, new Figure(-20000, 2025, null));
        });
    }

    @Test
    void knowsWhoPublishesEachFigureThatShips() {
        assertThat(countries.find(SENEGAL).orElseThrow().figures())
                .extractingByKeys(Indicator.GERD, Indicator.OUTBOUND_STUDENTS)
                .extracting(Figure::source)
                .containsExactly("World Bank, World Development Indicators", "UNESCO Institute for Statistics");
        assertThat(countries.all())
                .flatExtracting(country -> country.figures().values())
                .extracting(Figure::source)
                .doesNotContainNull();
    }

    @Test
    void readsACountryOfWhichLittleIsKnown() throws IOException {
        run(ImportSubject.COUNTRIES, COUNTRIES);

        assertThat(countries.find(new CountryCode("XK"))).get().satisfies(kosovo -> {
            assertThat(kosovo.m49()).isNull();
            assertThat(kosovo.finestRegion()).isEmpty();
            assertThat(kosovo.incomeGroup()).isNull();
            assertThat(kosovo.figures()).isEmpty();
        });
    }

    @Test
    void leavesCountriesAloneThatAreNotInTheFile() throws IOException {
        Country namibia = countries.find(NAMIBIA).orElseThrow();

        ImportReport report = run(ImportSubject.COUNTRIES, COUNTRIES);

        assertThat(report.counts().changed()).isEqualTo(1);
        assertThat(report.counts().unchanged())
                .as("Kosovo ships as the file has it")
                .isEqualTo(1);
        assertThat(countries.find(NAMIBIA)).contains(namibia);
        assertThat(countries.count()).isEqualTo(250);
    }

    @Test
    void readsTiesInEitherOrderAndAddsTheirTotalsUp() throws IOException {
        ImportReport report = run(ImportSubject.COUNTRY_TIES, TIES);

        assertThat(report.counts().added()).isEqualTo(3);
        assertThat(report.remarks())
                .extracting(Sentence::toString)
                .containsExactly("The totals of the countries were added up from the pairs.");
        assertThat(countries.ties())
                .containsExactly(
                        new CountryTie(FRANCE, SENEGAL, 1835, 2530),
                        new CountryTie(FRANCE, SOUTH_AFRICA, 10, 20),
                        new CountryTie(NAMIBIA, SOUTH_AFRICA, 700, 1300));
        // France: 1835 + 10 and 2530 + 20
        assertThat(countries.totals())
                .containsEntry(FRANCE, new CountryWorks(FRANCE, 1845, 2550))
                .hasSize(4);
    }

    @Test
    void takesTheTotalsOfAFileWhereOneIsGiven() throws IOException {
        Path totals = Files.writeString(
                folder.resolve("totals.csv"), "iso2,works_2014_2018,works_2019_2023\nSN,3794,5000\nUK,1,2\n");

        ImportReport report = imports.run(
                ImportSubject.COUNTRY_TIES,
                write(TIES),
                ImportOptions.defaults().withTotals(totals),
                ProgressListener.NONE);

        assertThat(report.counts()).isEqualTo(new ImportCounts(5, 4, 0, 0, 1, 0, 0));
        assertThat(report.refusedRows())
                .extracting(RefusedRow::sentence)
                .containsExactly("File \"totals.csv\", row 3, column \"iso2\": \"UK\" is not an ISO 3166-1 code."
                        + " Did you mean \"GB\"?");
        assertThat(countries.totals().values()).containsExactly(new CountryWorks(SENEGAL, 3794, 5000));
    }

    @Test
    void readsTheOutflowOfScholars() throws IOException {
        run(ImportSubject.OUTFLOW, OUTFLOW);

        assertThat(countries.outflows())
                .contains(new ScholarOutflow(
                        new CountryCode("BR"),
                        300,
                        200,
                        50,
                        new CountryCode("US"),
                        StayLength.LONG6,
                        4,
                        .25,
                        .25,
                        .5,
                        0));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        run(ImportSubject.COUNTRIES, COUNTRIES);
        run(ImportSubject.COUNTRY_TIES, TIES);
        run(ImportSubject.OUTFLOW, OUTFLOW);
        var before = database.contents();

        List<ImportReport> again = List.of(
                run(ImportSubject.COUNTRIES, COUNTRIES),
                run(ImportSubject.COUNTRY_TIES, TIES),
                run(ImportSubject.OUTFLOW, OUTFLOW));

        assertThat(again).allSatisfy(report -> {
            assertThat(report.counts().anyChange()).isFalse();
            assertThat(report.counts().unchanged()).isEqualTo(report.counts().read());
        });
        assertThat(database.contents())
                .usingRecursiveComparison()
                .ignoringFields("data_release")
                .isEqualTo(before);
    }

    private ImportReport run(ImportSubject subject, String text) throws IOException {
        return imports.run(subject, write(text), ImportOptions.defaults(), ProgressListener.NONE);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
