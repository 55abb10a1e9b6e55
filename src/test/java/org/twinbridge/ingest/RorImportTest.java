package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

@ImportSlice
class RorImportTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Institutions institutions;

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private CatalogueExport export;

    @Autowired
    private DataReleases releases;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Database database;

    @BeforeEach
    void emptiesTheDatabase() {
        database.empty();
        shipped.loadIfEmpty();
    }

    @Test
    void bringsInAllThatARecordSays() throws IOException {
        ImportReport report = importRor(RorFile.of(RorFile.DAKAR));

        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0, 0));
        assertThat(report.isComplete()).isTrue();
        assertThat(institutions.find(DAKAR))
                .contains(new Institution(
                        DAKAR,
                        "Université Cheikh Anta Diop",
                        "fr",
                        List.of(
                                new InstitutionName("Cheikh Anta Diop University", "en", InstitutionName.Type.LABEL),
                                new InstitutionName("University of Dakar", null, InstitutionName.Type.ALIAS),
                                new InstitutionName("UCAD", null, InstitutionName.Type.ACRONYM)),
                        Kind.UNIVERSITY,
                        Set.of("education", "funder"),
                        new CountryCode("SN"),
                        "Dakar",
                        new GeoPoint(14.6937, -17.44406),
                        1957,
                        "https://www.ucad.sn",
                        List.of(
                                new InstitutionLink(
                                        InstitutionLink.Type.CHILD,
                                        new InstitutionId("https://ror.org/02nf0np26"),
                                        "IFAN"),
                                new InstitutionLink(
                                        InstitutionLink.Type.RELATED,
                                        new InstitutionId("https://ror.org/03prydq77"),
                                        "Elsewhere")),
                        null,
                        true,
                        "ROR"));
    }

    @Test
    void knowsThatNaIsNamibia() throws IOException {
        importRor(RorFile.of(RorFile.WINDHOEK));

        assertThat(institutions.find(WINDHOEK))
                .get()
                .extracting(Institution::country)
                .isEqualTo(new CountryCode("NA"));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        importRor(RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        long changeNumber = institutions.changeNumber();
        List<Institution> before = institutions.all();

        ImportReport second = importRor(RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));

        assertThat(second.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
        assertThat(institutions.all()).isEqualTo(before);
        assertThat(institutions.changeNumber()).isEqualTo(changeNumber);
    }

    @Test
    void bringsAChangedRecordUpToDate() throws IOException {
        importRor(RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));

        ImportReport report = importRor(RorFile.of(RorFile.DAKAR.replace("1957", "1918"), RorFile.WINDHOEK));

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(institutions.find(DAKAR))
                .get()
                .extracting(Institution::established)
                .isEqualTo(1918);
    }

    @Test
    void reportsButChangesNothingInADryRun() throws IOException {
        var before = database.contents();

        ImportReport report = imports.run(
                ImportSubject.ROR,
                json(RorFile.of(RorFile.DAKAR)),
                ImportOptions.defaults().withDryRun(true),
                ProgressListener.NONE);

        assertThat(report.counts().added()).isEqualTo(1);
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void takesWithdrawnAndInactiveRecordsOnlyWhereTheyWereKnown() throws IOException {
        importRor(RorFile.of(RorFile.DAKAR));

        ImportReport report = importRor(RorFile.of(
                RorFile.DAKAR.replace("\"active\"", "\"withdrawn\""),
                RorFile.WINDHOEK.replace("\"active\"", "\"inactive\"")));

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 1, 1));
        assertThat(institutions.find(DAKAR)).get().satisfies(dakar -> {
            assertThat(dakar.active()).isFalse();
            assertThat(dakar.otherNames()).hasSize(3);
        });
        assertThat(institutions.find(WINDHOEK)).isEmpty();
    }

    @Test
    void carriesTheProfileOfAMergedInstitutionOverToItsSuccessor() throws IOException {
        importRor(RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        profile(DAKAR);

        ImportReport report = importRor(RorFile.of(merged(), RorFile.WINDHOEK));

        assertThat(report.counts().withdrawn()).isEqualTo(1);
        assertThat(report.remarks())
                .extracting(Sentence::toString)
                .containsExactly(
                        "One withdrawn institution has a successor: https://ror.org/04je6yw13 …",
                        "One stated profile went over to the successor: https://ror.org/016xje988 …");
        assertThat(profiles.find(WINDHOEK)).get().satisfies(stated -> assertThat(stated.quota())
                .isEqualTo(4));
        assertThat(institutions.find(DAKAR)).get().satisfies(dakar -> assertThat(dakar.links())
                .contains(new InstitutionLink(InstitutionLink.Type.SUCCESSOR, WINDHOEK, "")));
    }

    @Test
    void keepsBothProfilesWhereTheSuccessorHasItsOwn() throws IOException {
        importRor(RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        profile(DAKAR);
        profile(WINDHOEK);
        var before = profiles.all();

        ImportReport report = importRor(RorFile.of(merged(), RorFile.WINDHOEK));

        assertThat(profiles.all()).isEqualTo(before);
        assertThat(report.remarks().getLast().toString())
                .startsWith("One stated profile stays with the withdrawn institution, since the successor has its own");
    }

    @Test
    void takesAMergerBackWithItsRelease() throws IOException {
        importRor(RorFile.of(RorFile.DAKAR, RorFile.WINDHOEK));
        profile(DAKAR);
        String before = export.checksum();
        importRor(RorFile.of(merged(), RorFile.WINDHOEK));

        releases.undo(releases.all().getFirst().id(), null, ProgressListener.NONE);

        assertThat(export.checksum()).isEqualTo(before);
    }

    private void profile(InstitutionId institution) {
        profiles.save(
                new ProfileItems(institution, List.of(), List.of(), List.of(), Set.of(), Set.of("fr"), 4, Set.of()));
    }

    /** Dakar, withdrawn, gone over into Windhoek. */
    private static String merged() {
        return RorFile.DAKAR
                .replace("\"active\"", "\"withdrawn\"")
                .replace(
                        "{\"type\": \"related\", \"id\": \"https://ror.org/03prydq77\"",
                        "{\"type\": \"successor\", \"id\": \"https://ror.org/016xje988\"");
    }

    @Test
    void namesTheReleaseAfterTheDumpAndKeepsItsChecksum() throws IOException {
        Path zip = zip("v2.9-2026-06-23-ror-data.zip", "v2.9-2026-06-23-ror-data.json", RorFile.of(RorFile.DAKAR));

        imports.run(ImportSubject.ROR, zip, ImportOptions.defaults(), ProgressListener.NONE);

        assertThat(releases.current()).get().satisfies(release -> {
            assertThat(release.name()).isEqualTo("ROR v2.9 of 2026-06-23, imported 2026-11-24");
            assertThat(release.sha256()).matches("[0-9a-f]{64}");
            assertThat(release.counts().added()).isEqualTo(1);
        });
    }

    @Test
    void choosesSchema2WhereTheDumpHoldsBoth() throws IOException {
        Path file = folder.resolve("dump.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "__MACOSX/._v1.45-2024-04-11-ror-data.json", "?");
            put(zip, "v1.45-2024-04-11-ror-data.json", "[{\"id\": \"https://ror.org/04je6yw13\", \"name\": \"UCAD\"}]");
            put(zip, "v1.45-2024-04-11-ror-data.csv", "id,name");
            put(zip, "v1.45-2024-04-11-ror-data_schema_v2.json", RorFile.of(RorFile.DAKAR));
        }

        ImportReport report = imports.run(ImportSubject.ROR, file, ImportOptions.defaults(), ProgressListener.NONE);

        assertThat(report.counts().added()).isEqualTo(1);
    }

    @Test
    void readsGzipAndAByteOrderMark() throws IOException {
        Path file = folder.resolve("ror.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("\ufeff" + RorFile.of(RorFile.DAKAR)).getBytes(StandardCharsets.UTF_8));
        }

        ImportReport report = imports.run(ImportSubject.ROR, file, ImportOptions.defaults(), ProgressListener.NONE);

        assertThat(report.counts().added()).isEqualTo(1);
    }

    @Test
    void tellsHowFarItIsAndLeavesNothingBehindWhenStopped() throws IOException {
        importRor(RorFile.of(RorFile.WINDHOEK));
        var before = database.contents();
        var heard = new ArrayList<Long>();
        ProgressListener impatient = new ProgressListener() {
            @Override
            public void progressed(long done, long total) {
                assertThat(done).isBetween(1L, total);
                heard.add(done);
            }

            @Override
            public boolean isCancelled() {
                return heard.size() >= 2;
            }
        };
        Path file = json(RorFile.of(IntStream.range(0, 600)
                .mapToObj(i -> RorFile.DAKAR.replace("04je6yw13", "0%s13".formatted(letters(i))))
                .toArray(String[]::new)));

        assertThatThrownBy(() -> imports.run(ImportSubject.ROR, file, ImportOptions.defaults(), impatient))
                .isInstanceOf(ImportCancelledException.class);

        assertThat(heard).hasSize(2).isSorted();
        assertThat(database.contents()).isEqualTo(before);
    }

    private ImportReport importRor(String text) throws IOException {
        return imports.run(ImportSubject.ROR, json(text), ImportOptions.defaults(), ProgressListener.NONE);
    }

    private Path json(String text) throws IOException {
        return Files.writeString(folder.resolve("ror.json"), text);
    }

    private Path zip(String name, String member, String text) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, member, text);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String member, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(member));
        OutputStream out = zip;
        out.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Six small letters that tell the number. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('a' + number % 26));
            number /= 26;
        }
        return letters.toString();
    }
}
