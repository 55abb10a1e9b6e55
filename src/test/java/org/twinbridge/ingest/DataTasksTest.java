package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;

@SpringBootTest
@ActiveProfiles("production")
class DataTasksTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");

    @Autowired
    private DataTasks tasks;

    @Autowired
    private StagedFiles files;

    @Autowired
    private DataReleases releases;

    @Autowired
    private Institutions institutions;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aStewardAndCountriesOnly() {
        new Database(jdbc).empty();
        OwnWork.run(shipped::loadIfEmpty);
        SignedIn.as(Role.STEWARD);
        tasks.putAway();
    }

    @AfterEach
    void leaveNothing() {
        SignedIn.as(Role.STEWARD);
        tasks.stop();
        ended();
        files.discard();
        SecurityContextHolder.clearContext();
    }

    @Test
    void checksAFileWithoutChangingAnything() {
        StagedFile file = stage(RorFile.of(RorFile.DAKAR));

        tasks.check(file, ImportSubject.ROR);

        DataTask done = ended();
        assertThat(done.state()).isEqualTo(DataTask.State.DONE);
        assertThat(done.report().counts().added()).isEqualTo(1);
        assertThat(institutions.count()).isZero();
        assertThat(files.mine()).contains(file);
    }

    @Test
    void importsAFileInTheNameOfWhoBeganItAndThenForgetsTheFile() {
        StagedFile file = stage(RorFile.of(RorFile.DAKAR));

        tasks.bringIn(file, ImportSubject.ROR);

        assertThat(ended().state()).isEqualTo(DataTask.State.DONE);
        assertThat(institutions.find(DAKAR)).isPresent();
        assertThat(releases.all().getFirst().importedByIfKnown()).contains("steward");
        await().pollInSameThread().until(() -> files.mine().isEmpty());
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void takesAReleaseBack() {
        tasks.bringIn(stage(RorFile.of(RorFile.DAKAR)), ImportSubject.ROR);
        ended();

        tasks.undo(releases.all().getFirst());

        DataTask done = ended();
        assertThat(done.state()).isEqualTo(DataTask.State.DONE);
        assertThat(done.undone().removed()).isEqualTo(1);
        assertThat(institutions.find(DAKAR)).isEmpty();
    }

    @Test
    void saysWhyAReleaseCannotBeTakenBack() {
        tasks.bringIn(stage(RorFile.of(RorFile.DAKAR)), ImportSubject.ROR);
        ended();
        DataRelease release = releases.all().getFirst();
        tasks.undo(release);
        ended();

        tasks.undo(release);

        DataTask refused = ended();
        assertThat(refused.state()).isEqualTo(DataTask.State.REFUSED);
        assertThat(refused.refusal().in(java.util.Locale.ENGLISH)).contains("undone already");
    }

    @Test
    void saysWhyAFileIsRefused() {
        tasks.check(stage("<html>"), ImportSubject.ROR);

        DataTask refused = ended();
        assertThat(refused.state()).isEqualTo(DataTask.State.REFUSED);
        assertThat(refused.refusal().in(java.util.Locale.ENGLISH)).contains("\"dump.json\"");
    }

    @Test
    void doesOneThingAtATimeAndStopsWhenAskedTo() {
        StagedFile file = stage(manyRecords());
        DataTask begun = tasks.bringIn(file, ImportSubject.ROR);

        assertThat(begun.state()).isEqualTo(DataTask.State.RUNNING);
        assertThatExceptionOfType(DataBusyException.class)
                .isThrownBy(() -> tasks.check(file, ImportSubject.ROR))
                .satisfies(busy -> assertThat(busy.underWay().id()).isEqualTo(begun.id()));

        tasks.stop();

        assertThat(ended().state()).isEqualTo(DataTask.State.STOPPED);
        assertThat(institutions.count()).isZero();
        assertThat(releases.all()).noneMatch(release -> release.subject() == ImportSubject.ROR);
        assertThat(files.mine()).contains(file);
    }

    @Test
    void showsWhatGoesOnToEveryStewardUntilItIsPutAway() {
        tasks.check(stage(RorFile.of(RorFile.DAKAR)), ImportSubject.ROR);
        ended();

        SignedIn.as("chief", Role.ADMINISTRATOR);

        assertThat(tasks.latest().orElseThrow().by()).isEqualTo("steward");
        tasks.putAway();
        assertThat(tasks.latest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "STAFF", "REVIEWER"})
    void doesNothingForOthers(Role role) {
        StagedFile file = stage(RorFile.of(RorFile.DAKAR));

        SignedIn.as(role);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> tasks.check(file, ImportSubject.ROR));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> tasks.bringIn(file, ImportSubject.ROR));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(tasks::latest);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(tasks::stop);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tasks.undo(releases.all().getFirst()));
    }

    private StagedFile stage(String text) {
        return files.stage("dump.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private DataTask ended() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> tasks.latest().stream()
                .noneMatch(task -> task.state().isUnderWay()));
        return tasks.latest().orElse(null);
    }

    /** So many that whoever stops at once stops in the midst of them. */
    private static String manyRecords() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> RorFile.WINDHOEK.replace("016xje988", "0%06d88".formatted(i)))
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
