package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Indicator;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.ProfileItems;

/** The first sheet of a spreadsheet is read as a CSV file is, and reported on in the same way. */
@ImportSlice
class SheetImportTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final String PROFILES = "institution_id,item,field,modality,value,source,date,note\n";
    private static final String ROW = "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    private static final String SHEET = "<worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private Countries countries;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesTwoInstitutions() throws IOException {
        database.empty();
        shipped.loadIfEmpty();
        Path ror = Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        run(ImportSubject.ROR, ror);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(ImportSubject.PROFILES, PROFILES + """
                    04je6yw13,theme,0912,,3,declared,2026-05-04,
                    04je6yw13,theme,09123,,3,declared,2026-05-04,
                    04je6yw13,quota,,,4,,,
                    """),
                arguments(ImportSubject.PROGRAMMES, """
                    university,ror_id,programme,approved_year
                    UCAD,04je6yw13,Bachelor of Laws,2012
                    UCAD,04je6yw13,Master of Laws,MMX
                    """),
                arguments(ImportSubject.COUNTRIES, """
                    iso2,iso3,name_en,name_fr,ldc
                    SN,SEN,Senegal,Sénégal,true
                    UK,GBR,United Kingdom,Royaume-Uni,perhaps
                    """),
                arguments(ImportSubject.COUNTRY_TIES, """
                    iso2_a,iso2_b,works_2014_2018,works_2019_2023
                    FR,SN,1835,2530
                    FR,UK,1,2
                    """),
                arguments(ImportSubject.OUTFLOW, """
                    origin,sampled,home_start,movers,destination,stratum,n,stay,dual,return,onward
                    ng,10,10,10,fr,all,4,0.25,0.25,0.25,0.25
                    ng,10,10,10,fr,ever,4,0.25,0.25,0.25,0.25
                    """),
                arguments(ImportSubject.TWINNINGS, """
                    a,b,kind,fields,start,end,active,commitments_made,commitments_kept
                    04je6yw13,016xje988,network,0912 081,2019-01-01,2023-12-31,,5,4
                    04je6yw13,016xje988,,,,,,1,4
                    """));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsASheetAsItReadsCsv(ImportSubject subject, String csv) throws IOException {
        Path sheet = Files.write(folder.resolve("table.xlsx"), SheetFile.ofCsv(csv));
        Path text = Files.writeString(folder.resolve("table.csv"), csv);

        ImportReport rehearsed =
                imports.run(subject, text, ImportOptions.defaults().withDryRun(true), ProgressListener.NONE);
        ImportReport ofSheet = run(subject, sheet);
        ImportReport again = run(subject, text);

        assertThat(ofSheet.counts()).isEqualTo(rehearsed.counts());
        assertThat(ofSheet.refusedRows()).isNotEmpty().isEqualTo(rehearsed.refusedRows());
        assertThat(again.counts().anyChange()).isFalse();
    }

    @Test
    void readsDaysNumbersAndTheValuesOfFormulas() throws IOException {
        Path sheet = Files.write(folder.resolve("profiles.xlsx"), SheetFile.of(cells -> {
            texts(cells, 0, PROFILES.strip().split(","));
            texts(cells, 2, "04je6yw13", "need", "0811", "split_site_doctorate");
            cells.value(2, 4, 0.9);
            cells.value(2, 6, LocalDate.of(2026, 5, 4));
            cells.style(2, 6).format("dd/mm/yyyy").set();
            texts(cells, 3, "04je6yw13", "quota");
            cells.value(3, 4, 4);
        }));

        ImportReport report = run(ImportSubject.PROFILES, sheet);

        assertThat(report.refusedRows()).isEmpty();
        ProfileItems stated = profiles.find(DAKAR).orElseThrow();
        assertThat(stated.quota()).isEqualTo(4);
        assertThat(stated.needs())
                .singleElement()
                .satisfies(need -> assertThat(need.evidence().date()).isEqualTo(LocalDate.of(2026, 5, 4)))
                .extracting(Need::urgency)
                .isEqualTo(.9);
    }

    @Test
    void readsTheValueThatAFormulaHadWhenTheFileWasSaved() throws IOException {
        String header = cells(1, "iso2", "iso3", "name_en", "name_fr", "ldc", "population", "population_year");
        String row =
                "<row r=\"2\">" + cell("A2", "SN") + cell("B2", "SEN") + cell("C2", "Senegal") + cell("D2", "Sénégal")
                        + "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\"><f>9+9</f><v>18</v></c><c"
                        + " r=\"G2\"><v>2024.0</v></c></row>";
        Path sheet = Files.write(folder.resolve("c.xlsx"), SheetFile.ofXml(SHEET.formatted(header + row)));

        ImportReport report = run(ImportSubject.COUNTRIES, sheet);

        assertThat(report.refusedRows()).isEmpty();
        assertThat(countries.find(new CountryCode("SN"))).get().satisfies(senegal -> {
            assertThat(senegal.ldc()).isTrue();
            assertThat(senegal.figure(Indicator.POPULATION)).get().satisfies(figure -> assertThat(figure.value())
                    .isEqualTo(18));
        });
    }

    @Test
    void tellsHowManyRowsAreDone() throws IOException {
        String csv = PROFILES + "04je6yw13,quota,,,4,,,\n".repeat(600);
        Path sheet = Files.write(folder.resolve("profiles.xlsx"), SheetFile.ofCsv(csv));
        var heard = new ArrayList<Long>();

        imports.run(ImportSubject.PROFILES, sheet, ImportOptions.defaults(), (done, total) -> {
            assertThat(total).isEqualTo(601);
            heard.add(done);
        });

        assertThat(heard).isSorted().contains(601L);
    }

    static Stream<Arguments> brokenSheets() throws IOException {
        byte[] good = SheetFile.ofCsv(PROFILES + "04je6yw13,quota,,,4,,,\n");
        String wide = "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>";
        String many = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
        return Stream.of(
                arguments("an empty sheet", SheetFile.of(cells -> cells.value(0, 0, "")), "it is empty."),
                arguments("a sheet without a column", SheetFile.ofCsv("institution_id,item\n"), "lacks the column"),
                arguments(
                        "a sheet with a column twice",
                        SheetFile.ofCsv(PROFILES.replace("note", "item")),
                        "has the column \"item\" twice"),
                arguments("a file cut off", Arrays.copyOf(good, good.length - 200), "cut off or damaged"),
                arguments("a file whose sheet is no XML", SheetFile.ofXml("{}"), "damaged"),
                arguments(
                        "a file whose sheet ends early",
                        SheetFile.ofXml(SHEET.substring(0, SHEET.indexOf('%'))
                                + cells(1, PROFILES.strip().split(","))
                                + "<row r=\"2\"><c"),
                        "damaged"),
                arguments("a zip that only looks like one", onlyTypes(), "damaged"),
                arguments("a cell where no column is", SheetFile.ofXml(SHEET.formatted(wide)), "no spreadsheet has"),
                arguments("a row of too many columns", SheetFile.ofXml(SHEET.formatted(many)), "more than 500 columns"),
                arguments(
                        "a cell without end",
                        SheetFile.ofXml(SHEET.formatted(ROW.formatted(1, 1, "x".repeat(20_000)))),
                        "a cell of more than 10,000 characters"),
                arguments(
                        "a bomb",
                        SheetFile.ofXml(SHEET.formatted(ROW.formatted(1, 1, "x") + " ".repeat(40_000_000))),
                        "as only a zip bomb does"),
                arguments(
                        "a spreadsheet of the old form",
                        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, 0, 0, 0},
                        "old form, or locked"),
                arguments(
                        "a file that asks for another",
                        SheetFile.ofXml("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + SHEET.formatted(ROW.formatted(1, 1, "&e;"))),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSheets")
    void refusesASpreadsheetThatIs(String what, byte[] content, String reason) throws IOException {
        Path sheet = Files.write(folder.resolve("profiles.xlsx"), content);
        var before = database.contents();

        assertThatThrownBy(() -> run(ImportSubject.PROFILES, sheet))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageStartingWith("\"profiles.xlsx\" was refused: ")
                .hasMessageContaining(reason);
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void refusesASpreadsheetWhereRecordsBelong() throws IOException {
        Path sheet = Files.write(folder.resolve("ror.json"), SheetFile.ofCsv(PROFILES));

        assertThatThrownBy(() -> run(ImportSubject.OPENALEX, sheet))
                .hasMessageContaining("it is a spreadsheet, not JSON.");
    }

    private ImportReport run(ImportSubject subject, Path file) {
        return imports.run(subject, file, ImportOptions.defaults(), ProgressListener.NONE);
    }

    private static void texts(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private static String cells(int row, String... texts) {
        var cells = new StringBuilder("<row r=\"%d\">".formatted(row));
        for (int column = 0; column < texts.length; column++) {
            cells.append(cell((char) ('A' + column) + "" + row, texts[column]));
        }
        return cells.append("</row>").toString();
    }

    private static String cell(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    private static byte[] onlyTypes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
