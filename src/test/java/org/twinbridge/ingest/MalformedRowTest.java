package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.country.Countries;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

/** Rows with a mistake: each is refused with a sentence, harms nothing that is stored, and does not stop the rest. */
@ImportSlice
class MalformedRowTest {

    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");
    private static final String PROFILES = "institution_id,item,field,modality,value,source,date,note\n";
    private static final String TIES = "iso2_a,iso2_b,works_2014_2018,works_2019_2023\n";
    private static final String OUTFLOW =
            "origin,sampled,home_start,movers,destination,stratum,n,stay,dual,return,onward\n";
    private static final String COUNTRIES =
            "iso2,iso3,m49,name_en,name_fr,ldc,wb_income_group,official_languages,gerd_pct_gdp,gerd_pct_gdp_year\n";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Countries countries;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesDakarWithItsProfile() throws IOException {
        database.empty();
        shipped.loadIfEmpty();
        run(ImportSubject.ROR, RorFile.of(RorFile.DAKAR));
        run(ImportSubject.PROFILES, PROFILES + """
            04je6yw13,theme,0912,,3,declared,2026-05-04,
            04je6yw13,theme,0811,,1,declared,2026-05-04,
            04je6yw13,need,0912,split_site_doctorate,.9,declared,2026-05-04,
            """.replace(",.9,", ",0.9,"));
        run(ImportSubject.COUNTRY_TIES, TIES + "FR,SN,1835,2530\n");
    }

    static Stream<Arguments> records() {
        String dakar = RorFile.DAKAR;
        return Stream.of(
                arguments(
                        "no id",
                        dakar.replace("\"id\": \"https://ror.org/04je6yw13\", ", ""),
                        "column \"id\": The record has no \"id\"."),
                arguments(
                        "an id that is none",
                        dakar.replace("https://ror.org/04je6yw13", "grid.8191.1"),
                        "\"grid.8191.1\" is not a ROR id"),
                arguments(
                        "an id that is a number",
                        dakar.replace("\"https://ror.org/04je6yw13\"", "8191"),
                        "\"8191\" is not a text."),
                arguments(
                        "a status ROR does not have",
                        dakar.replace("\"active\"", "\"Actif\""),
                        "\"Actif\" is not a status of ROR: active, inactive or withdrawn. Did you mean \"active\"?"),
                arguments(
                        "no display name",
                        dakar.replace("\"ror_display\", ", ""),
                        "No name has the type \"ror_display\"."),
                arguments("no names", dakar.replace("\"names\"", "\"titles\""), "The record has no list of \"names\"."),
                arguments(
                        "a name without end",
                        dakar.replace("University of Dakar", "x".repeat(501)),
                        "is longer than 500 characters."),
                arguments(
                        "a zero in a name",
                        dakar.replace("UCAD\", \"lang\"", "UC\\u0000AD\", \"lang\""),
                        "holds a zero character"),
                arguments(
                        "a type of name ROR does not have",
                        dakar.replace("\"acronym\"", "\"nickname\""),
                        "\"nickname\" is not a type of name"),
                arguments("no type", dakar.replace("\"education\", \"funder\"", ""), "The record has no type"),
                arguments(
                        "a country that is none",
                        dakar.replace("\"SN\"", "\"UK\""),
                        "column \"country_code\": \"UK\" is not an ISO 3166-1 code. Did you mean \"GB\"?"),
                arguments(
                        "no location",
                        dakar.replaceAll("\"locations\": \\[[^]]*]", "\"locations\": []"),
                        "no location"),
                arguments(
                        "a latitude beyond the pole",
                        dakar.replace("14.6937", "146.937"),
                        "\"146.937\" does not lie in [-90, 90]."),
                arguments("coordinates as texts", dakar.replace("14.6937", "\"14.6937\""), "is not a number."),
                arguments(
                        "a year to come", dakar.replace("1957", "2957"), "\"2957\" is not a year up to the next one."),
                arguments(
                        "a website that is a script",
                        dakar.replace("https://www.ucad.sn", "javascript:alert(1)"),
                        "is not a web address"),
                arguments(
                        "a relationship ROR does not have",
                        dakar.replace("\"child\"", "\"cousin\""),
                        "\"cousin\" is not a type of relationship"),
                arguments(
                        "a relationship to no record",
                        dakar.replace("https://ror.org/02nf0np26", "Q1234"),
                        "\"Q1234\" is not a ROR id."),
                arguments("no record at all", "17", "\"17\" is not a record."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void refusesARecordWith(String what, String record, String reason) throws IOException {
        Institution before = institutions
                .find(new InstitutionId("https://ror.org/04je6yw13"))
                .orElseThrow();

        ImportReport report = run(ImportSubject.ROR, RorFile.of(record, RorFile.WINDHOEK));

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 1, 0, 0));
        assertThat(report.refusedRows())
                .singleElement()
                .extracting(RefusedRow::sentence)
                .asString()
                .startsWith("Record 1")
                .contains(reason);
        assertThat(institutions.find(before.id())).contains(before);
        assertThat(institutions.find(WINDHOEK)).isPresent();
    }

    @Test
    void refusesARecordThatComesTwice() throws IOException {
        ImportReport report =
                run(ImportSubject.ROR, RorFile.of(RorFile.WINDHOEK, RorFile.WINDHOEK.replace("Windhoek", "Katutura")));

        assertThat(report.refusedRows())
                .singleElement()
                .extracting(RefusedRow::sentence)
                .asString()
                .isEqualTo("Record 2, column \"id\": \"https://ror.org/016xje988\" comes a second time.");
        assertThat(institutions.find(WINDHOEK))
                .get()
                .extracting(Institution::city)
                .isEqualTo("Windhoek");
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                // profiles
                profile("04je6yw13,theem,0912,,3,,2026-05-04,", "\"theem\" is not an item", "theme"),
                profile(
                        "0xxxxxx00,need,0912,,0.5,,2026-05-04,",
                        "\"0xxxxxx00\" is no institution of the catalogue.",
                        null),
                profile(
                        "Université Cheikh Anta Diop,need,0912,,0.5,,2026-05-04,",
                        "is no institution of the catalogue.",
                        "https://ror.org/04je6yw13"),
                profile("04je6yw13,need,114,,0.5,,2026-05-04,", "\"114\" is not a standard ISCED-F 2013 code", "0114"),
                profile("04je6yw13,need,0999,,0.5,,2026-05-04,", "\"0999\" is not a standard ISCED-F 2013 code", "09"),
                profile(
                        "04je6yw13,need,0912,split_site_doctorat,0.5,,2026-05-04,",
                        "is not a modality.",
                        "split_site_doctorate"),
                profile("04je6yw13,modality,,any,,,,", "\"any\" is not a modality.", null),
                profile("04je6yw13,need,0912,,NaN,,2026-05-04,", "\"NaN\" is not a number.", null),
                profile("04je6yw13,need,0912,,Infinity,,2026-05-04,", "\"Infinity\" is not a number.", null),
                profile("04je6yw13,need,0912,,-0.5,,2026-05-04,", "\"-0.5\" does not lie between", null),
                profile("04je6yw13,need,0912,,1.5,,2026-05-04,", "\"1.5\" does not lie between", null),
                profile("04je6yw13,need,0912,,1e999,,2026-05-04,", "\"1e999\" does not lie between", null),
                profile("04je6yw13,need,0912,,\"0,5\",,2026-05-04,", "\"0,5\" is not a number.", "0.5"),
                profile("04je6yw13,need,0912,,,,2026-05-04,", "The cell is empty.", null),
                profile("04je6yw13,need,0912,,0.5,inferred,2026-05-04,", "\"inferred\" is not a source", null),
                profile("04je6yw13,need,0912,,0.5,,2026-12-01,", "\"2026-12-01\" lies in the future.", null),
                profile(
                        "04je6yw13,need,0912,,0.5,,04/05/2026,",
                        "\"04/05/2026\" is not a day such as 2026-11-24.",
                        "2026-05-04"),
                profile("04je6yw13,need,0912,,0.5,,2026-02-30,", "\"2026-02-30\" is not a day", null),
                profile("04je6yw13,need,0912,,0.5,,1026-02-03,", "lies before 1900.", null),
                profile(
                        "04je6yw13,need,0912,,0.5,,2026-05-04," + "x".repeat(501),
                        "is longer than 500 characters.",
                        null),
                profile("04je6yw13,need,0912,,0.5,,2026-05-04,a\u0000b", "holds a control character", null),
                profile("04je6yw13,need,0912,,0.5", "The row has 5 cells, the header has 8.", null),
                profile("04je6yw13,need,0912,,0.5,,2026-05-04,,,", "The row has 10 cells, the header has 8.", null),
                profile("04je6yw13,language,,,french,,,", "\"french\" is not an ISO 639-1 code", null),
                profile("04je6yw13,quota,,,2.5,,,", "\"2.5\" is not a whole number.", null),
                profile("04je6yw13,exclusion,,,04je6yw13,,,", "is the institution itself.", null),
                // country ties
                row(ImportSubject.COUNTRY_TIES, TIES, "UK,US,1,2", "\"UK\" is not an ISO 3166-1 code.", "GB"),
                row(ImportSubject.COUNTRY_TIES, TIES, "Namibia,US,1,2", "\"Namibia\" is not an ISO 3166-1 code.", "NA"),
                row(ImportSubject.COUNTRY_TIES, TIES, "SEN,US,1,2", "\"SEN\" is not an ISO 3166-1 code.", "SN"),
                row(ImportSubject.COUNTRY_TIES, TIES, "n/a,US,1,2", "\"n/a\" is not an ISO 3166-1 code.", null),
                row(ImportSubject.COUNTRY_TIES, TIES, "FR,FR,1,2", "is the same country as iso2_a.", null),
                row(ImportSubject.COUNTRY_TIES, TIES, "FR,SN,-1,2", "\"-1\" does not lie between", null),
                row(ImportSubject.COUNTRY_TIES, TIES, "FR,SN,1.5,2", "\"1.5\" is not a whole number.", null),
                row(ImportSubject.COUNTRY_TIES, TIES, "FR,SN,\"1 835\",2", "\"1 835\" is not a number.", null),
                row(
                        ImportSubject.COUNTRY_TIES,
                        TIES,
                        "FR,\"SN,1,2",
                        "The row has 2 cells, the header has 4. Perhaps a quotation mark is not closed.",
                        null),
                // scholars' outflow
                row(ImportSubject.OUTFLOW, OUTFLOW, "br,100,200,50,us,short,4,1,0,0,0", "Counts must not grow", null),
                row(
                        ImportSubject.OUTFLOW,
                        OUTFLOW,
                        "br,300,200,50,us,short,4,0.5,0,0,0",
                        "must sum to 1, not 0.5000.",
                        null),
                row(
                        ImportSubject.OUTFLOW,
                        OUTFLOW,
                        "br,300,200,50,us,shortt,4,1,0,0,0",
                        "\"shortt\" is not a length of stay",
                        "short"),
                row(
                        ImportSubject.OUTFLOW,
                        OUTFLOW,
                        "br,300,200,50,br,short,4,1,0,0,0",
                        "cannot move abroad to BR.",
                        null),
                // countries
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "sn,SEN,686,Senegal,Sénégal,true,Low income,fr,0.6,2015",
                        "\"sn\" is not an ISO 3166-1 alpha-2 code",
                        "SN"),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,86,Senegal,Sénégal,true,Low income,fr,0.6,2015",
                        "\"86\" is not an M49 code",
                        "086"),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,Senegal,Sénégal,yes,Low income,fr,0.6,2015",
                        "\"yes\" is not true or false.",
                        "true"),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,Senegal,Sénégal,true,Low incme,fr,0.6,2015",
                        "is not an income group",
                        "Low income"),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,Senegal,Sénégal,true,Low income,xx,0.6,2015",
                        "\"xx\" is not an ISO 639-1 code",
                        null),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,Senegal,Sénégal,true,Low income,fr,160,2015",
                        "\"160\" does not lie between 0 and 100.",
                        null),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,Senegal,Sénégal,true,Low income,fr,0.6,",
                        "The figure has no year.",
                        null),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,Senegal,Sénégal,true,Low income,fr,0.6,2051",
                        "\"2051\" does not lie between 1900 and 2026.",
                        null),
                row(
                        ImportSubject.COUNTRIES,
                        COUNTRIES,
                        "SN,SEN,686,,Sénégal,true,Low income,fr,0.6,2015",
                        "The cell is empty.",
                        null));
    }

    @ParameterizedTest(name = "{0}, {index}: {3}")
    @MethodSource("rows")
    void refusesARow(ImportSubject subject, String header, String row, String reason, String suggestion)
            throws IOException {
        Map<String, List<String>> before = stored();

        ImportReport report = run(subject, header + row + "\n");

        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 1, 0, 0));
        RefusedRow refused = report.refusedRows().getFirst();
        assertThat(refused.sentence()).startsWith("Row 2").contains(reason);
        assertThat(refused.suggestion()).isEqualTo(suggestion);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void goesOnAfterARowThatWasRefused() throws IOException {
        ImportReport report =
                run(ImportSubject.COUNTRY_TIES, TIES + "\nUK,US,1,2\r\nGB,US,216722,309351\r\nGB,US,1,1\n");

        assertThat(report.refusedRows())
                .extracting(RefusedRow::sentence)
                .containsExactly(
                        "Row 3, column \"iso2_a\": \"UK\" is not an ISO 3166-1 code. Did you mean \"GB\"?",
                        "Row 5: The row repeats the pair GB, US of an earlier one.");
        assertThat(countries.ties())
                .extracting(tie -> tie.a() + "-" + tie.b() + " " + tie.works())
                .containsExactly("FR-SN 4365", "GB-US 526073");
    }

    @Test
    void keepsTheFirstThousandRefusedRowsAndCountsAll() throws IOException {
        ImportReport report = run(ImportSubject.COUNTRY_TIES, TIES + "UK,US,1,2\n".repeat(1500));

        assertThat(report.counts().refused()).isEqualTo(1500);
        assertThat(report.refusedRows()).hasSize(1000);
    }

    private ImportReport run(ImportSubject subject, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(subject == ImportSubject.ROR ? "ror.json" : "rows.csv"), text);
        return imports.run(subject, file, ImportOptions.defaults(), ProgressListener.NONE);
    }

    /** All tables but that of imports, which has a row for each. */
    private Map<String, List<String>> stored() {
        var stored = new TreeMap<>(database.contents());
        stored.remove("data_release");
        return stored;
    }

    private static Arguments profile(String row, String reason, String suggestion) {
        return row(ImportSubject.PROFILES, PROFILES, row, reason, suggestion);
    }

    private static Arguments row(ImportSubject subject, String header, String row, String reason, String suggestion) {
        return arguments(subject, header, row, reason, suggestion);
    }
}
