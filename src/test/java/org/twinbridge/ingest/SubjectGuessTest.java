package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectGuessTest {

    private final SubjectGuess guess = new SubjectGuess();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        institution_id,item,field,modality,value,source,date,note                         | PROFILES
        "note","institution_id","modality","item","field","value","source","date"         | PROFILES
        iso2,iso3,m49,name_en,name_fr,ldc                                                 | COUNTRIES
        iso2_a,iso2_b,works_2014_2018,works_2019_2023                                     | COUNTRY_TIES
        origin,sampled,home_start,movers,destination,stratum,n,stay,dual,return,onward    | OUTFLOW
        """, quoteCharacter = '`')
    void knowsATableByItsColumns(String header, ImportSubject subject) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "\ufeff" + header + "\r\n");

        assertThat(guess.of(file)).contains(subject);
    }

    @Test
    void knowsTheRegistryInItsZipBesideTheTable() throws IOException {
        Path file = folder.resolve("dump.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "v2.9-ror-data.csv", "id,name");
            put(zip, "v2.9-ror-data.json", RorFile.of(RorFile.DAKAR));
        }

        assertThat(guess.of(file)).contains(ImportSubject.ROR);
    }

    @Test
    void looksIntoAGzip() throws IOException {
        Path file = folder.resolve("countries.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("iso2,iso3,name_en,name_fr\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(guess.of(file)).contains(ImportSubject.COUNTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "name,country\n", "{\"items\": []}", "[]", "<html>", "PK", "\u001f\u008bxx"})
    void saysNothingWhereItIsNotCertain(String start) throws IOException {
        Path file = Files.write(folder.resolve("file"), start.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(guess.of(file)).isEmpty();
    }

    @Test
    void saysNothingOfAFileThatIsNotThere() {
        assertThat(guess.of(folder.resolve("nowhere"))).isEmpty();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
