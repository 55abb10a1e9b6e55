package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/** Undoing a release leaves the catalogue as it was before, or changes nothing and says what is in the way. */
@ImportSlice
class ReleaseUndoTest {

    private static final String DAKAR = "https://ror.org/04je6yw13";

    private static final String PROFILES = """
        institution_id,item,field,modality,value,source,date,note
        04je6yw13,theme,0912,,1,declared,2026-05-04,"a note, with a comma"
        04je6yw13,need,0811,split_site_doctorate,0.9,declared,2026-05-04,
        04je6yw13,language,,,fr,,,
        04je6yw13,quota,,,4,,,
        """;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private DataReleases releases;

    @Autowired
    private CatalogueExport export;

    @Autowired
    private Institutions institutions;

    @Autowired
    private DeclaredProfiles profiles;

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
    void takesBackInstitutionsThatWereNewAndThoseThatChanged() throws IOException {
        ror(RorFile.DAKAR);
        String before = export.checksum();
        long release = ror(RorFile.DAKAR.replace("1957", "1918").replace("UCAD", "UCAD-Dakar"), RorFile.WINDHOEK);

        UndoEffect effect = undo(release);

        assertThat(effect).isEqualTo(new UndoEffect(release, 1, 1));
        assertThat(export.checksum()).isEqualTo(before);
    }

    @Test
    void takesBackAWithdrawal() throws IOException {
        ror(RorFile.DAKAR);
        String before = export.checksum();
        long release = ror(RorFile.DAKAR.replace("\"active\"", "\"withdrawn\""));

        undo(release);

        assertThat(export.checksum()).isEqualTo(before);
        assertThat(institutions.find(new InstitutionId(DAKAR))).get().satisfies(dakar -> assertThat(dakar.active())
                .isTrue());
    }

    @Test
    void takesBackAProfileThatWasNewAndOneThatChanged() throws IOException {
        ror(RorFile.DAKAR);
        String none = export.checksum();
        long first = table(ImportSubject.PROFILES, PROFILES);
        String one = export.checksum();
        long second =
                table(ImportSubject.PROFILES, PROFILES.replace("0.9", "0.4").replace(",fr,", ",wo,"));

        undo(second);

        assertThat(export.checksum()).isEqualTo(one);

        undo(first);

        assertThat(export.checksum()).isEqualTo(none);
        assertThat(profiles.find(new InstitutionId(DAKAR))).isEmpty();
    }

    @Test
    void takesBackFiguresTiesTotalsAndOutflow() throws IOException {
        String before = export.checksum();
        long countries = table(ImportSubject.COUNTRIES, """
            iso2,iso3,name_en,name_fr,ldc,population,population_year
            SN,SEN,Senegal,Sénégal,true,18000000,2024
            """);
        long ties = table(ImportSubject.COUNTRY_TIES, """
            iso2_a,iso2_b,works_2014_2018,works_2019_2023
            FR,SN,1835,2530
            NA,ZA,700,1300
            """);
        long outflow = table(ImportSubject.OUTFLOW, """
            origin,sampled,home_start,movers,destination,stratum,n,stay,dual,return,onward
            ng,10,10,10,fr,all,4,0.25,0.25,0.25,0.25
            """);

        assertThat(export.checksum()).isNotEqualTo(before);
        List.of(outflow, ties, countries).forEach(this::undo);

        assertThat(export.checksum()).isEqualTo(before);
    }

    @Test
    void raisesTheChangeNumberSoThatCataloguesReload() throws IOException {
        long release = ror(RorFile.DAKAR);
        long number = institutions.changeNumber();

        undo(release);

        assertThat(institutions.changeNumber()).isGreaterThan(number);
    }

    @Test
    void listsAnUndoneReleaseAsSuchAndNoLongerAsTheData() throws IOException {
        long release = imported(
                ImportSubject.ROR,
                Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR)),
                ImportOptions.defaults().withImportedBy("awa"));

        releases.undo(release, "moussa", ProgressListener.NONE);

        assertThat(releases.current()).isEmpty();
        assertThat(releases.find(release)).get().satisfies(undone -> {
            assertThat(undone.importedByIfKnown()).contains("awa");
            assertThat(undone.undoState()).isEqualTo(DataRelease.UndoState.UNDONE);
            assertThat(undone.undoneBy()).isEqualTo("moussa");
            assertThat(undone.undoneAtIfUndone()).isPresent();
        });
        assertRefused(release, "Release %d was undone already.".formatted(release));
    }

    @Test
    void saysFirstWhatItWouldDo() throws IOException {
        ror(RorFile.DAKAR);
        long release = ror(RorFile.DAKAR.replace("1957", "1918"), RorFile.WINDHOEK);
        var before = database.contents();

        UndoEffect effect = releases.effectOfUndo(release);

        assertThat(effect).isEqualTo(new UndoEffect(release, 1, 1));
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void takesBackAnOlderReleaseWhoseRowsNothingTouchedSince() throws IOException {
        long older = ror(RorFile.DAKAR);
        long newer = ror(RorFile.WINDHOEK);

        undo(older);

        assertThat(institutions.ids()).containsExactly(new InstitutionId("https://ror.org/016xje988"));
        assertThat(releases.find(newer)).get().satisfies(release -> assertThat(release.isInForce())
                .isTrue());
    }

    @Test
    void namesTheLaterReleaseThatIsInTheWay() throws IOException {
        long older = ror(RorFile.DAKAR, RorFile.WINDHOEK);
        long newer = ror(RorFile.DAKAR.replace("1957", "1918"));

        assertRefused(
                older,
                "Release %d cannot be undone yet: the later release %d changed one of its entries. Undo release %d first."
                        .formatted(older, newer, newer));

        undo(newer);
        undo(older);

        assertThat(institutions.count()).isZero();
    }

    @Test
    void leavesAloneWhatAPersonChangedSince() throws IOException {
        ror(RorFile.DAKAR);
        long release = table(ImportSubject.PROFILES, PROFILES);
        ProfileItems stated = profiles.find(new InstitutionId(DAKAR)).orElseThrow();
        profiles.save(new ProfileItems(
                stated.institution(),
                stated.themes(),
                stated.needs(),
                stated.capacities(),
                stated.acceptedModalities(),
                stated.languages(),
                7,
                stated.exclusions()));

        assertRefused(release, "one of its entries was changed since, the first https://ror.org/04je6yw13");
    }

    @Test
    void leavesInstitutionsThatAreInUse() throws IOException {
        long release = ror(RorFile.DAKAR);
        table(ImportSubject.PROFILES, PROFILES);

        assertRefused(release, "one entry that it brought is in use by something that came later");
    }

    @Test
    void saysSoInFrenchToo() {
        assertThatThrownBy(() -> undo(4711)).isInstanceOfSatisfying(UndoRefusedException.class, refused -> assertThat(
                        refused.sentence().in(Locale.FRENCH))
                .isEqualTo("Il n’y a pas de livraison 4711."));
    }

    @Test
    void keepsTheWayBackOfTheLatestTwentyReleasesOnly() throws IOException {
        long oldest = ror(RorFile.DAKAR);
        for (int year = 1900; year < 1920; year++) {
            ror(RorFile.DAKAR.replace("1957", String.valueOf(year)));
        }

        assertRefused(oldest, "what was there before it is not kept any more");
        assertThat(database.contents().get("release_change")).hasSize(20);
    }

    @Test
    void changesNothingWhenStopped() throws IOException {
        long release = ror(RorFile.DAKAR, RorFile.WINDHOEK);
        var before = database.contents();
        var heard = new ArrayList<Long>();
        ProgressListener impatient = new ProgressListener() {
            @Override
            public void progressed(long done, long total) {
                assertThat(done).isBetween(0L, total);
                heard.add(done);
            }

            @Override
            public boolean isCancelled() {
                return heard.size() >= 2;
            }
        };

        assertThatThrownBy(() -> releases.undo(release, null, impatient)).isInstanceOf(ImportCancelledException.class);

        assertThat(database.contents()).isEqualTo(before);
    }

    private void assertRefused(long release, String sentence) {
        var before = database.contents();

        assertThatThrownBy(() -> undo(release))
                .isInstanceOf(UndoRefusedException.class)
                .hasMessageContaining(sentence);
        assertThat(database.contents()).isEqualTo(before);
    }

    private UndoEffect undo(long release) {
        return releases.undo(release, null, ProgressListener.NONE);
    }

    private long ror(String... records) throws IOException {
        Path file = Files.writeString(folder.resolve("ror.json"), RorFile.of(records));
        return imported(ImportSubject.ROR, file, ImportOptions.defaults());
    }

    private long table(ImportSubject subject, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), rows);
        return imported(subject, file, ImportOptions.defaults());
    }

    private long imported(ImportSubject subject, Path file, ImportOptions options) {
        ImportReport report = imports.run(subject, file, options, ProgressListener.NONE);
        assertThat(report.refusedRows()).isEmpty();
        return releases.all().getFirst().id();
    }
}
