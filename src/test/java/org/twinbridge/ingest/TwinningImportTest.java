package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.TwinningKind;
import org.twinbridge.twinning.Twinnings;

@ImportSlice
class TwinningImportTest {

    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");
    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final String HEADER = "a,b,kind,fields,start,end,active,commitments_made,commitments_kept\n";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Twinnings twinnings;

    @Autowired
    private Institutions institutions;

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
    void bringsInTwinningsThatRunAndThatEnded() throws IOException {
        long number = institutions.changeNumber();

        ImportReport report = twinnings(HEADER + """
            04je6yw13,016xje988,network,0912 081,2019-01-01,2023-12-31,,5,4
            016xje988,04je6yw13,,,2024-02-01,,,,
            """);

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(twinnings.all())
                .containsExactly(
                        new Twinning(
                                WINDHOEK,
                                DAKAR,
                                TwinningKind.NETWORK,
                                Set.of(new Field("0912"), new Field("081")),
                                LocalDate.of(2019, 1, 1),
                                LocalDate.of(2023, 12, 31),
                                false,
                                5,
                                4),
                        new Twinning(
                                WINDHOEK,
                                DAKAR,
                                TwinningKind.TWINNING,
                                Set.of(),
                                LocalDate.of(2024, 2, 1),
                                null,
                                true,
                                0,
                                0));
        assertThat(institutions.changeNumber()).isGreaterThan(number);
    }

    @Test
    void bringsATwinningUpToDateAndNothingTwice() throws IOException {
        twinnings(HEADER + "04je6yw13,016xje988,chair,0912,2019-01-01,,,5,4\n");

        ImportReport same = twinnings(HEADER + "016xje988,04je6yw13,chair,0912,2019-01-01,,true,5,4\n");
        ImportReport ended = twinnings(HEADER + "016xje988,04je6yw13,chair,0912,2019-01-01,2025-06-30,,6,5\n");

        assertThat(same.counts().unchanged()).isEqualTo(1);
        assertThat(ended.counts().changed()).isEqualTo(1);
        assertThat(twinnings.all())
                .extracting(Twinning::active, Twinning::commitmentsMade, Twinning::commitmentsKept)
                .containsExactly(tuple(false, 6, 5));
    }

    @Test
    void isTakenBackAsAWhole() throws IOException {
        twinnings(HEADER + "04je6yw13,016xje988,chair,0912,2019-01-01,,,5,4\n");
        String before = export.checksum();
        twinnings(HEADER + """
            04je6yw13,016xje988,chair,0912,2019-01-01,,,9,9
            04je6yw13,016xje988,agreement,,,,,,
            """);

        releases.undo(releases.all().getFirst().id(), null, ProgressListener.NONE);

        assertThat(export.checksum()).isEqualTo(before);
    }

    @Test
    void refusesRowsThatMakeNoSense() throws IOException {
        ImportReport report = twinnings(HEADER + """
            04je6yw13,nobody,,,,,,,
            04je6yw13,04je6yw13,,,,,,,
            04je6yw13,016xje988,marriage,,,,,,
            04je6yw13,016xje988,,912,,,,,
            04je6yw13,016xje988,,,2030-01-01,,,,
            04je6yw13,016xje988,,,2019-01-01,2018-01-01,,,
            04je6yw13,016xje988,,,2019-01-01,2020-01-01,true,,
            04je6yw13,016xje988,,,,,,2,3
            04je6yw13,016xje988,,,,,,2.5,
            04je6yw13,016xje988,,,,,,,
            016xje988,04je6yw13,,,,,,,
            """);

        assertThat(report.refusedRows())
                .extracting(RefusedRow::sentence)
                .isEqualTo(List.of(
                        "Row 2, column \"b\": \"nobody\" is no institution of the catalogue.",
                        "Row 3, column \"b\": \"https://ror.org/04je6yw13\" is the same institution as a.",
                        "Row 4, column \"kind\": \"marriage\" is not a kind: twinning, network, chair or"
                                + " agreement.",
                        "Row 5, column \"fields\": \"912\" is not a standard ISCED-F 2013 code of 2, 3 or 4"
                                + " digits. Did you mean \"0912\"?",
                        "Row 6, column \"start\": \"2030-01-01\" lies in the future.",
                        "Row 7, column \"end\": \"2018-01-01\" lies before the start.",
                        "Row 8, column \"active\": \"true\" contradicts the end, 2020-01-01.",
                        "Row 9, column \"commitments_kept\": \"3\" is more than the 2 commitments made.",
                        "Row 10, column \"commitments_made\": \"2.5\" is not a whole number.",
                        "Row 12: The row repeats a twinning of an earlier one: same institutions, kind, fields"
                                + " and start."));
    }

    private ImportReport twinnings(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("twinnings.csv"), rows);
        return imports.run(ImportSubject.TWINNINGS, file, ImportOptions.defaults(), ProgressListener.NONE);
    }
}
