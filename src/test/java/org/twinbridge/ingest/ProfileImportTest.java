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
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

@ImportSlice
class ProfileImportTest {

    private static final String HEADER = "institution_id,item,field,modality,value,source,date,note\n";
    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private static final String WHOLE_PROFILE = HEADER + """
        04je6yw13,theme,0912,,3,,2026-05-04,
        https://ror.org/04je6yw13,THEME,0811,,1,evidence,2026-05-04,programmes of 2025
        04je6yw13,need,0912,split_site_doctorate,0.9,declared,2026-05-04,"Senate, May"
        04je6yw13,capacity,081,,0.5,verified,2026-05-04,
        04je6yw13,modality,,Staff_Exchange,,,,
        04je6yw13,language,,,FR,,,
        04je6yw13,quota,,,4,,,
        04je6yw13,exclusion,,,016xje988,,,
        """;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private Institutions institutions;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void storesDakarAndWindhoek() throws IOException {
        database.empty();
        shipped.loadIfEmpty();
        Path ror = Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        imports.run(ImportSubject.ROR, ror, ImportOptions.defaults(), ProgressListener.NONE);
    }

    @Test
    void bringsInEverySortOfItem() throws IOException {
        ImportReport report = importProfiles(WHOLE_PROFILE);

        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.counts()).isEqualTo(new ImportCounts(8, 8, 0, 0, 0, 0, 0));
        assertThat(profiles.find(DAKAR)).get().satisfies(stated -> {
            // 3 and 1 of 4
            assertThat(stated.themes())
                    .containsExactly(
                            new Theme(new Field("0912"), .75, Evidence.of(Source.DECLARED, MAY)),
                            new Theme(
                                    new Field("0811"), .25, new Evidence(Source.EVIDENCE, MAY, "programmes of 2025")));
            assertThat(stated.needs())
                    .containsExactly(new Need(
                            new Field("0912"),
                            Modality.SPLIT_SITE_DOCTORATE,
                            .9,
                            new Evidence(Source.DECLARED, MAY, "Senate, May")));
            assertThat(stated.capacities())
                    .containsExactly(
                            new Capacity(new Field("081"), Modality.ANY, .5, Evidence.of(Source.VERIFIED, MAY)));
            assertThat(stated.acceptedModalities()).containsExactly(Modality.STAFF_EXCHANGE);
            assertThat(stated.languages()).containsExactly("fr");
            assertThat(stated.quota()).isEqualTo(4);
            assertThat(stated.exclusions()).containsExactly(WINDHOEK);
        });
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        importProfiles(WHOLE_PROFILE);
        long changeNumber = institutions.changeNumber();
        ProfileItems before = profiles.find(DAKAR).orElseThrow();

        ImportReport report = importProfiles(WHOLE_PROFILE);

        assertThat(report.counts()).isEqualTo(new ImportCounts(8, 0, 0, 8, 0, 0, 0));
        assertThat(profiles.find(DAKAR)).contains(before);
        assertThat(institutions.changeNumber()).isEqualTo(changeNumber);
    }

    @Test
    void addsToWhatIsStoredAndChangesWhatIsNamedAgain() throws IOException {
        importProfiles(WHOLE_PROFILE);

        ImportReport report = importProfiles(HEADER + """
            04je6yw13,need,0912,split_site_doctorate,0.4,declared,2026-06-01,
            04je6yw13,need,0114,teacher_training,0.8,declared,2026-06-01,
            """);

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(profiles.find(DAKAR)).get().satisfies(stated -> {
            assertThat(stated.needs()).extracting(Need::urgency).containsExactly(.4, .8);
            assertThat(stated.capacities()).hasSize(1);
            assertThat(stated.themes()).hasSize(2);
        });
    }

    @Test
    void putsTheThemesOfTheFileInThePlaceOfThoseStored() throws IOException {
        importProfiles(WHOLE_PROFILE);

        importProfiles(HEADER + """
            04je6yw13,theme,0912,,1,,2026-06-01,
            04je6yw13,theme,0421,,2,,2026-06-01,
            """);

        // 1 and 2 of 3
        List<Theme> themes = profiles.find(DAKAR).orElseThrow().themes();
        assertThat(themes).extracting(Theme::field).containsExactly(new Field("0912"), new Field("0421"));
        assertThat(themes.get(0).weight()).isCloseTo(1 / 3., within(1e-12));
        assertThat(themes.get(1).weight()).isCloseTo(2 / 3., within(1e-12));
    }

    @Test
    void keepsTheStoredThemesWhereOneOfTheFileIsRefused() throws IOException {
        importProfiles(WHOLE_PROFILE);
        List<Theme> before = profiles.find(DAKAR).orElseThrow().themes();

        ImportReport report = importProfiles(HEADER + """
            04je6yw13,theme,0912,,1,,2026-06-01,
            04je6yw13,theme,9999,,2,,2026-06-01,
            016xje988,theme,0912,,2,,2026-06-01,
            """);

        assertThat(report.counts()).isEqualTo(new ImportCounts(3, 1, 0, 0, 2, 0, 0));
        assertThat(report.refusedRows())
                .extracting(RefusedRow::sentence)
                .anyMatch(sentence -> sentence.equals(
                        "Row 2: The theme of row 3 was refused, so the institution keeps the themes it had."));
        assertThat(profiles.find(DAKAR).orElseThrow().themes()).isEqualTo(before);
        assertThat(profiles.find(WINDHOEK).orElseThrow().themes()).hasSize(1);
    }

    @Test
    void survivesANewReleaseOfTheRegister() throws IOException {
        importProfiles(WHOLE_PROFILE);
        ProfileItems before = profiles.find(DAKAR).orElseThrow();
        Path ror = Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR.replace("1957", "1918")));

        imports.run(ImportSubject.ROR, ror, ImportOptions.defaults(), ProgressListener.NONE);

        assertThat(profiles.find(DAKAR)).contains(before);
    }

    private ImportReport importProfiles(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("profiles.csv"), text);
        return imports.run(ImportSubject.PROFILES, file, ImportOptions.defaults(), ProgressListener.NONE);
    }
}
