package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceProfiles;

@ImportSlice
class ProgrammeImportTest {

    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");
    private static final String HEADER = "university,ror_id,programme,approved_year\n";

    private static final String ROWS = HEADER + """
        University of Namibia,016xje988,Bachelor of Science in Agronomy,2012
        University of Namibia,016xje988,Master of Science in Crop Science,2018
        University of Namibia,016xje988,Doctor of Philosophy in Soil Science,2019
        University of Namibia,016xje988,Bachelor of Education (Kiswahili),2015
        university of namibia,,Master of Education,2014
        University of Namibia,016xje988,Bachelor of Laws,2010
        University of Namibia,016xje988,Bachelor of Arts,2010
        """;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

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
        Path ror = Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        imports.run(ImportSubject.ROR, ror, ImportOptions.defaults(), ProgressListener.NONE);
    }

    @Test
    void showsFieldsOfTwoProgrammesOrMore() throws IOException {
        ImportReport report = programmes(ROWS);

        assertThat(report.counts()).isEqualTo(new ImportCounts(7, 6, 0, 0, 0, 0, 1));
        EvidenceItems items = evidence.find(WINDHOEK).getFirst();
        // Three in agriculture, one alone in each of teaching, education and law.
        assertThat(items.themes()).singleElement().satisfies(theme -> {
            assertThat(theme.field().code()).isEqualTo("0811");
            assertThat(theme.weight()).isEqualTo(1);
            assertThat(theme.evidence().note()).isEqualTo("programmes: 3 of 6");
            assertThat(theme.evidence().date()).isEqualTo(LocalDate.of(2019, 12, 31));
        });
        // ln(1 + 3)/ln(1 + 20) = 1.38629/3.04452
        assertThat(items.capacities()).singleElement().satisfies(capacity -> {
            assertThat(capacity.modality()).isEqualTo(Modality.JOINT_CURRICULUM);
            assertThat(capacity.strength()).isCloseTo(.45534, within(1e-5));
        });
    }

    @Test
    void namesTitlesThatTellNoField() throws IOException {
        ImportReport report = programmes(ROWS);

        assertThat(report.remarks())
                .extracting(Sentence::toString)
                .containsExactly("The title of one programme tells no field: Bachelor of Arts …");
    }

    @Test
    void showsThatWhoTeachesTeachersCanTrainThem() throws IOException {
        programmes(HEADER + """
            University of Namibia,016xje988,Bachelor of Education (Kiswahili),2015
            University of Namibia,016xje988,Bachelor of Education (Physics),2015
            """);

        assertThat(evidence.find(WINDHOEK).getFirst().capacities())
                .extracting(Capacity::modality)
                .containsExactly(Modality.JOINT_CURRICULUM, Modality.TEACHER_TRAINING);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        programmes(ROWS);
        String before = export.checksum();

        ImportReport second = programmes(ROWS);

        assertThat(second.counts()).isEqualTo(new ImportCounts(7, 0, 0, 6, 0, 0, 1));
        assertThat(export.checksum()).isEqualTo(before);
    }

    @Test
    void isTakenBackAsAWhole() throws IOException {
        String before = export.checksum();
        programmes(ROWS);

        releases.undo(releases.all().getFirst().id(), null, ProgressListener.NONE);

        assertThat(export.checksum()).isEqualTo(before);
    }

    @Test
    void refusesRowsThatNameNoInstitutionOrNoYear() throws IOException {
        ImportReport report = programmes(HEADER + """
            University of Nowhere,,Bachelor of Laws,2010
            University of Namibia,016xje989,Bachelor of Laws,2010
            University of Namibia,016xje988,,2010
            University of Namibia,016xje988,Bachelor of Laws,MMX
            University of Namibia,016xje988,Bachelor of Laws,2031
            University of Namibia,016xje988,Bachelor of Laws,2010
            University of Namibia,016xje988,Bachelor of Laws,2010
            """);

        assertThat(report.counts().refused()).isEqualTo(6);
        assertThat(report.refusedRows())
                .extracting(RefusedRow::sentence)
                .isEqualTo(List.of(
                        "Row 2, column \"university\": \"University of Nowhere\" is the name of no institution of the"
                                + " catalogue.",
                        "Row 3, column \"ror_id\": \"016xje989\" is no institution of the catalogue. Did you mean"
                                + " \"https://ror.org/016xje988\"?",
                        "Row 4, column \"programme\": The cell is empty.",
                        "Row 5, column \"approved_year\": \"MMX\" is not a number.",
                        "Row 6, column \"approved_year\": \"2031\" does not lie between 1800 and 2026.",
                        "Row 8, column \"programme\": \"Bachelor of Laws\" comes a second time."));
    }

    private ImportReport programmes(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("programmes.csv"), rows);
        return imports.run(ImportSubject.PROGRAMMES, file, ImportOptions.defaults(), ProgressListener.NONE);
    }
}
