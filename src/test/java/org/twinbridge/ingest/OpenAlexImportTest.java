package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;
import org.twinbridge.institution.EvidenceProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

@ImportSlice
class OpenAlexImportTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Institutions institutions;

    @Autowired
    private EvidenceProfiles evidence;

    @Autowired
    private DataReleases releases;

    @Autowired
    private CatalogueExport export;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesTwoInstitutions() throws IOException {
        database.empty();
        shipped.loadIfEmpty();
        run(ImportSubject.ROR, file("ror.json", RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK)));
    }

    @Test
    void readsRecordsThatHaveConceptsOnly() throws IOException {
        ImportReport report = openAlex(OpenAlexFile.CONCEPTS);

        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0, 0));
        assertThat(institutions.find(DAKAR))
                .get()
                .extracting(Institution::works)
                .isEqualTo(200L);
        EvidenceItems items = shown();
        assertThat(items.origin()).isEqualTo(EvidenceOrigin.OPENALEX);
        assertThat(items.themes()).isNotEmpty().allSatisfy(theme -> {
            assertThat(theme.evidence().date()).isEqualTo(LocalDate.of(2023, 9, 4));
            assertThat(theme.evidence().note()).contains("200 works (concepts)");
        });
        assertThat(fields(items)).anyMatch(code -> code.startsWith("09")).anyMatch(code -> code.startsWith("05"));
    }

    @Test
    void readsTopicsWhereThereAreConceptsToo() throws IOException {
        openAlex(OpenAlexFile.BOTH);

        assertThat(fields(shown()))
                .anyMatch(code -> code.startsWith("09"))
                .anyMatch(code -> code.startsWith("08"))
                .noneMatch(code -> code.startsWith("04"));
    }

    @Test
    void readsRecordsThatHaveTopicsOnly() throws IOException {
        openAlex(OpenAlexFile.BOTH);
        EvidenceItems both = shown();

        openAlex(OpenAlexFile.TOPICS);

        assertThat(fields(shown())).isEqualTo(fields(both));
        assertThat(shown().themes().getFirst().evidence().date()).isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void readsJsonLinesPlainAndPackedAndAnObjectOverManyLines() throws IOException {
        String lines = OpenAlexFile.TOPICS + "\n"
                + OpenAlexFile.TOPICS.replace("04je6yw13", "016xje988").replace("I1", "I2");
        Path packed = folder.resolve("part_000.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }

        ImportReport plain = openAlex(lines);
        ImportReport again = run(ImportSubject.OPENALEX, packed);
        ImportReport spread = openAlex(OpenAlexFile.TOPICS.replace(", ", ",\n  "));

        assertThat(plain.counts().added()).isEqualTo(2);
        assertThat(again.counts().unchanged()).isEqualTo(2);
        assertThat(spread.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void readsAPageOfTheApi() throws IOException {
        ImportReport report = openAlex("{\"meta\": {\"count\": 1}, \"results\": [" + OpenAlexFile.TOPICS + "]}");

        assertThat(report.counts().added()).isEqualTo(1);
    }

    @Test
    void neverAsksForTheType() throws IOException {
        openAlex(OpenAlexFile.TOPICS);
        EvidenceItems funder = shown();

        ImportReport report = openAlex(OpenAlexFile.TOPICS.replace("funder", "company"));

        assertThat(report.counts().unchanged()).isEqualTo(1);
        assertThat(shown()).isEqualTo(funder);
    }

    @Test
    void reportsInstitutionsThatAreNotKnownAndMakesNone() throws IOException {
        ImportReport report = openAlex(OpenAlexFile.TOPICS.replace("04je6yw13", "03vek6s52")
                + OpenAlexFile.TOPICS.replace("\"https://ror.org/04je6yw13\"", "null"));

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0, 2));
        assertThat(report.remarks())
                .extracting(Sentence::toString)
                .containsExactly(
                        "One institution is not in the catalogue: https://ror.org/03vek6s52 …",
                        "One record has no ROR id, by which records are joined.");
        assertThat(institutions.count()).isEqualTo(2);
    }

    @Test
    void takesTheWorksOfARecordWithoutClasses() throws IOException {
        ImportReport report =
                openAlex("{\"ror\": \"https://ror.org/04je6yw13\", \"works_count\": 12, \"x_concepts\": []}");

        assertThat(report.isComplete()).isTrue();
        assertThat(institutions.find(DAKAR))
                .get()
                .extracting(Institution::works)
                .isEqualTo(12L);
        assertThat(evidence.find(DAKAR)).isEmpty();
    }

    @Test
    void believesAListThatIsCutLess() throws IOException {
        String whole = "{\"ror\": \"https://ror.org/04je6yw13\", \"works_count\": 10000, \"topics\": [%s]}";
        String medicine = "{\"count\": 40, \"field\": {\"id\": \"https://openalex.org/fields/27\"}}";
        openAlex(whole.formatted(medicine + (", " + medicine).repeat(23)));
        double of24 = shown().capacities().getFirst().strength();

        openAlex(whole.formatted(medicine + (", " + medicine).repeat(24)));
        double of25 = shown().capacities().getFirst().strength();

        // 25 topics are where OpenAlex cuts: they show 1,000 of the 10,000 works, 24 are all there is.
        assertThat(of25).isLessThan(of24);
    }

    @Test
    void readsNoFieldsFromAHandfulOfWorks() throws IOException {
        openAlex(OpenAlexFile.TOPICS.replace("\"works_count\": 200", "\"works_count\": 9"));

        assertThat(evidence.find(DAKAR)).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        openAlex(OpenAlexFile.TOPICS);
        long number = institutions.changeNumber();

        ImportReport second = openAlex(OpenAlexFile.TOPICS);

        assertThat(second.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0, 0));
        assertThat(institutions.changeNumber()).isEqualTo(number);
    }

    @Test
    void isTakenBackAsAWhole() throws IOException {
        String before = export.checksum();
        openAlex(OpenAlexFile.TOPICS);
        long release = releases.all().getFirst().id();
        openAlex(OpenAlexFile.CONCEPTS);

        releases.undo(releases.all().getFirst().id(), null, ProgressListener.NONE);
        releases.undo(release, null, ProgressListener.NONE);

        assertThat(export.checksum()).isEqualTo(before);
    }

    @Test
    void survivesANewReleaseOfTheRegister() throws IOException {
        openAlex(OpenAlexFile.TOPICS);
        EvidenceItems before = shown();

        run(ImportSubject.ROR, file("ror.json", RorFile.of(RorFile.DAKAR.replace("1957", "1918"), RorFile.WINDHOEK)));

        assertThat(shown()).isEqualTo(before);
        assertThat(institutions.find(DAKAR))
                .get()
                .extracting(Institution::works)
                .isEqualTo(200L);
    }

    private EvidenceItems shown() {
        List<EvidenceItems> shown = evidence.find(DAKAR);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().themes().stream().mapToDouble(Theme::weight).sum())
                .isCloseTo(1, within(1e-9));
        return shown.getFirst();
    }

    private static List<String> fields(EvidenceItems items) {
        return items.themes().stream().map(theme -> theme.field().code()).toList();
    }

    private ImportReport openAlex(String text) throws IOException {
        return run(ImportSubject.OPENALEX, file("openalex.jsonl", text));
    }

    private ImportReport run(ImportSubject subject, Path file) {
        ImportReport report = imports.run(subject, file, ImportOptions.defaults(), ProgressListener.NONE);
        assertThat(report.refusedRows()).isEmpty();
        return report;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
