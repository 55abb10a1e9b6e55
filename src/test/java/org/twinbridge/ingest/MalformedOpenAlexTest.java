package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Records of OpenAlex with a mistake are reported and leave the others alone; files that are none are refused. */
@ImportSlice
class MalformedOpenAlexTest {

    private static final String GOOD = OpenAlexFile.TOPICS.replace("04je6yw13", "016xje988");

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesTwoInstitutions() throws IOException {
        database.empty();
        shipped.loadIfEmpty();
        Path ror = Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        imports.run(ImportSubject.ROR, ror, ImportOptions.defaults(), ProgressListener.NONE);
    }

    static Stream<Arguments> brokenRecords() {
        String topics = OpenAlexFile.TOPICS;
        String concepts = OpenAlexFile.CONCEPTS;
        return Stream.of(
                arguments(
                        "a ROR id of another register",
                        topics.replace("https://ror.org/04je6yw13", "grid.8191.1"),
                        "Record 1, column \"ror\": \"grid.8191.1\" is not a ROR id, such as"
                                + " https://ror.org/03efmqc40."),
                arguments(
                        "a ROR id that is a number",
                        topics.replace("\"https://ror.org/04je6yw13\"", "4"),
                        "Record 1, column \"ror\": \"4\" is not a ROR id"),
                arguments("a blank ROR id", topics.replace("https://ror.org/04je6yw13", " "), "is not a ROR id"),
                arguments(
                        "no works",
                        topics.replace("\"works_count\": 200,", ""),
                        "Record 1, column \"works_count\": The record has no \"works_count\"."),
                arguments("works in words", topics.replace("200", "\"many\""), "\"many\" is not a number."),
                arguments("fewer works than none", topics.replace("200", "-1"), "\"-1\" does not lie between 0 and"),
                arguments("more works than the world has", topics.replace("200", "1e300"), "does not lie between"),
                arguments(
                        "topics that are no list",
                        topics.replaceFirst("\"topics\": \\[.*?\\], \"topic_share", "\"topics\": 3, \"topic_share"),
                        "column \"topics\": \"3\" is not a list."),
                arguments(
                        "a topic without a count",
                        topics.replace("\"count\": 30,", ""),
                        "column \"topics.count\": The record has no \"count\"."),
                arguments(
                        "a topic counted below none",
                        topics.replace("\"count\": 30", "\"count\": -30"),
                        "does not lie between 0 and"),
                arguments(
                        "a subfield that is none",
                        topics.replace("subfields/2725", "subfields/malaria"),
                        "is not the id of a field or subfield of OpenAlex."),
                arguments(
                        "a concept of more than all works",
                        concepts.replace("60.0", "600.0"),
                        "column \"x_concepts.score\": \"600.0\" does not lie between 0 and 100."),
                arguments(
                        "a concept without a name",
                        concepts.replace("\"display_name\": \"Medicine\"", "\"x\": 1"),
                        "is not a text."),
                arguments(
                        "a day that is none",
                        concepts.replace("2023-09-04T02:07:56.084961", "yesterday"),
                        "column \"updated_date\": \"yesterday\" is not a day such as 2026-11-24."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRecords")
    void refusesARecordWith(String what, String record, String sentence) throws IOException {
        ImportReport report = openAlex(record + GOOD);

        assertThat(report.counts().refused()).isEqualTo(1);
        assertThat(report.counts().added()).isEqualTo(1);
        assertThat(report.refusedRows()).singleElement().satisfies(row -> assertThat(row.sentence())
                .contains(sentence));
    }

    @Test
    void refusesARecordThatComesASecondTime() throws IOException {
        ImportReport report = openAlex(GOOD + GOOD);

        assertThat(report.refusedRows())
                .extracting(row -> row.sentence(Locale.FRENCH))
                .containsExactly(
                        "Notice 2, colonne «\u202fror\u202f»\u00a0: «\u202fhttps://ror.org/016xje988\u202f» apparaît"
                                + " une deuxième fois.");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("a list of numbers", "[1, 2]", "not one record of OpenAlex on each line"),
                arguments("a table", "ror,works_count\nx,1\n", "its JSON is broken"),
                arguments("a file cut off", OpenAlexFile.TOPICS.substring(0, 300), "the file is cut off"),
                arguments("a record that nests without end", "{\"a\":" + "[".repeat(10_000), "nests deeper"),
                arguments("a web page", "<html></html>", "it is a web page"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void refusesAFileThatIs(String what, String text, String reason) {
        var before = database.contents();

        assertThatThrownBy(() -> openAlex(text))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason);
        assertThat(database.contents()).isEqualTo(before);
    }

    private ImportReport openAlex(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("openalex.jsonl"), text);
        return imports.run(ImportSubject.OPENALEX, file, ImportOptions.defaults(), ProgressListener.NONE);
    }
}
