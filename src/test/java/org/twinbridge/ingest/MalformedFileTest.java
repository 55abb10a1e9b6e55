package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that cannot be imported at all: each is refused with a sentence and leaves the database as it was. */
@ImportSlice
class MalformedFileTest {

    private static final String TIES = "iso2_a,iso2_b,works_2014_2018,works_2019_2023\n";
    private static final int MANY = 40_000_000;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesAnInstitutionAndATie() throws IOException {
        database.empty();
        shipped.loadIfEmpty();
        run(ImportSubject.ROR, write("good.json", bytes(RorFile.of(RorFile.DAKAR))));
        run(ImportSubject.COUNTRY_TIES, write("good.csv", bytes(TIES + "NA,ZA,700,1300\n")));
    }

    static Stream<Arguments> brokenDumps() throws IOException {
        byte[] good = bytes(RorFile.of(RorFile.WINDHOEK));
        return Stream.of(
                arguments("an empty file", new byte[0], "it is empty."),
                arguments("nothing but blanks", bytes("  \n\n"), "it is empty."),
                arguments("a page saved as JSON", bytes("<!DOCTYPE html><html></html>"), "it is a web page or XML"),
                arguments("UTF-16 with its mark", text(RorFile.of(RorFile.WINDHOEK), "UTF-16"), "UTF-16"),
                arguments("UTF-16 without a mark", text(RorFile.of(RorFile.WINDHOEK), "UTF-16LE"), "UTF-16"),
                arguments("Latin-1", text(RorFile.of(RorFile.DAKAR), "ISO-8859-1"), "it is not in UTF-8"),
                arguments("an object", bytes(RorFile.WINDHOEK), "not a list of records"),
                arguments("a text", bytes("\"ror\""), "not a list of records"),
                arguments("no JSON", bytes("id,name\n1,x\n"), "its JSON is broken (line 1"),
                arguments("JSON cut off", Arrays.copyOf(good, good.length - 40), "ends in the middle"),
                arguments("JSON broken in the middle", bytes(RorFile.of(RorFile.WINDHOEK, "{\"id\": }")), "is broken"),
                arguments(
                        "something after the end", bytes(RorFile.of(RorFile.WINDHOEK) + "[]"), "goes on after the end"),
                arguments("JSON that nests without end", bytes("[{\"a\":" + "[".repeat(100_000)), "nests deeper"),
                arguments("a text without end", bytes("[{\"id\": \"" + "x".repeat(200_000) + "\"}]"), "longer texts"),
                arguments(
                        "a number without end",
                        bytes("[{\"established\": " + "9".repeat(5_000) + "}]"),
                        "longer texts"),
                arguments(
                        "a record without end",
                        bytes("[{\"a\": [" + "1,".repeat(5_000_000) + "1]}]"),
                        "a record of more than"),
                arguments(
                        "schema 1", bytes("[{\"id\": \"https://ror.org/016xje988\", \"name\": \"UNAM\"}]"), "schema 1"),
                arguments("a zip cut off", Arrays.copyOf(zip("ror.json", good), 200), "cut off or damaged"),
                arguments("a zip damaged inside", damaged(zip("ror.json", good)), "damaged"),
                arguments("a zip without JSON", zip("ror.csv", good), "the zip holds no JSON file"),
                arguments(
                        "a spreadsheet",
                        zip("[Content_Types].xml", bytes("<Types/>")),
                        "it is a spreadsheet, not JSON"),
                arguments(
                        "a zip bomb",
                        zip("ror.json", bomb("[", "[%s],".formatted(" ".repeat(1000)))),
                        "as only a zip bomb does"),
                arguments(
                        "a gzip bomb", gzip(bomb("[", "[%s],".formatted(" ".repeat(1000)))), "as only a zip bomb does"),
                arguments("a gzip cut off", Arrays.copyOf(gzip(good), 100), "cut off"),
                arguments(
                        "NaN for a number", bytes(RorFile.of(RorFile.WINDHOEK.replace("17.08323", "NaN"))), "broken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenDumps")
    void refusesADumpThatIs(String what, byte[] content, String reason) throws IOException {
        requireRefused(ImportSubject.ROR, write("ror.json", content), reason);
    }

    static Stream<Arguments> brokenTables() throws IOException {
        String row = "FR,SN,1835,2530\n";
        return Stream.of(
                arguments("an empty file", new byte[0], "it is empty."),
                arguments(
                        "a table without a column",
                        bytes("iso2_a,iso2_b,works_2014_2018\nFR,SN,1\n"),
                        "lacks the column \"works_2019_2023\""),
                arguments(
                        "a table with a misspelt column",
                        bytes(TIES.replace("iso2_b", "iso_b") + row),
                        "It has \"iso_b\": rename it."),
                arguments(
                        "a table with a column twice",
                        bytes("iso2_a,iso2_a,works_2014_2018,works_2019_2023\n"),
                        "\"iso2_a\" twice"),
                arguments("a table with semicolons", bytes((TIES + row).replace(',', ';')), "parted by semicolons"),
                arguments("a table with tabs", bytes((TIES + row).replace(',', '\t')), "parted by tabs"),
                arguments("UTF-16", text(TIES + row, "UTF-16"), "UTF-16"),
                arguments(
                        "Latin-1",
                        text("iso2_a,iso2_b,works_2014_2018,works_2019_2023,né\n", "ISO-8859-1"),
                        "not in UTF-8"),
                arguments("a cell without end", bytes(TIES + "FR,\"" + "x".repeat(50_000)), "goes on without end"),
                arguments("a line without end", bytes(TIES + "FR,".repeat(50_000)), "goes on without end"),
                arguments("a page saved as CSV", bytes("\n<html></html>"), "it is a web page or XML"),
                arguments("a zip without CSV", zip("ties.json", bytes("[]")), "the zip holds no CSV file"),
                arguments("a bomb", gzip(bomb(TIES, " ".repeat(1000) + ",,,\n")), "as only a zip bomb does"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTables")
    void refusesATableThatIs(String what, byte[] content, String reason) throws IOException {
        requireRefused(ImportSubject.COUNTRY_TIES, write("ties.csv", content), reason);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        requireRefused(ImportSubject.ROR, folder.resolve("missing.json"), "there is no such file");
    }

    @Test
    void refusesAFolder() {
        requireRefused(ImportSubject.COUNTRIES, folder, "it is a folder");
    }

    @Test
    void refusesTiesWhoseFileOfTotalsIsBroken() throws IOException {
        Path totals = write("totals.csv", bytes("country,works\n"));
        Path pairs = write("ties.csv", bytes(TIES + "FR,SN,1835,2530\n"));
        var before = database.contents();

        assertThatThrownBy(() -> imports.run(
                        ImportSubject.COUNTRY_TIES,
                        pairs,
                        ImportOptions.defaults().withTotals(totals),
                        ProgressListener.NONE))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("its file of totals, \"totals.csv\"")
                .hasMessageContaining("lacks the column \"iso2\"");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfWhoeverReadsIt() throws IOException {
        Path file = write("ties.csv", bytes("iso2_a,iso2,works_2014_2018,works_2019_2023\n"));

        assertThatThrownBy(() -> run(ImportSubject.COUNTRY_TIES, file))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refused -> assertThat(refused.sentence().in(Locale.FRENCH))
                                .isEqualTo(
                                        "«\u00a0ties.csv\u00a0» a été refusé\u00a0: la colonne «\u00a0iso2_b\u00a0» manque dans"
                                                + " son en-tête. Il a «\u00a0iso2\u00a0»\u00a0: renommez-la. Rien n’a été modifié."));
    }

    private void requireRefused(ImportSubject subject, Path file, String reason) {
        var before = database.contents();

        assertThatThrownBy(() -> run(subject, file))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason)
                .hasMessageStartingWith("\"" + file.getFileName() + "\" was refused: ")
                .hasMessageEndingWith(" Nothing was changed.");
        assertThat(database.contents()).isEqualTo(before);
    }

    private ImportReport run(ImportSubject subject, Path file) {
        return imports.run(subject, file, ImportOptions.defaults(), ProgressListener.NONE);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    /** Rows enough to be harmful, none of them too long, packed a thousand to one. */
    private static byte[] bomb(String start, String row) {
        return bytes(start + row.repeat(MANY / row.length()));
    }

    private static byte[] zip(String member, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** The packed text begins after 38 bytes of headers; overwritten, it is no packed text any more. */
    private static byte[] damaged(byte[] zip) {
        byte[] damaged = zip.clone();
        Arrays.fill(damaged, 40, 80, (byte) 0xff);
        return damaged;
    }
}
