package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;

class StagedFilesTest {

    private final StagedFiles files =
            new StagedFiles(new DataStewards(new CurrentAccount()), new UploadLimits(DataSize.ofBytes(10)));

    @BeforeEach
    void aSteward() {
        SignedIn.as(Role.STEWARD);
    }

    @AfterEach
    void leaveNothing() {
        files.destroy();
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsAFileUntilItIsGivenUp() throws IOException {
        StagedFile staged = files.stage("a.csv", bytes("a,b\n1,2\n"));

        assertThat(files.mine()).contains(staged);
        assertThat(Files.readString(staged.path())).isEqualTo("a,b\n1,2\n");
        assertThat(staged.bytes()).isEqualTo(8);

        files.discard();

        assertThat(files.mine()).isEmpty();
        assertThat(folder(staged)).doesNotExist();
    }

    @Test
    void keepsTheLatestFileOfAnAccountOnly() {
        StagedFile first = files.stage("a.csv", bytes("a"));

        StagedFile second = files.stage("b.csv", bytes("b"));

        assertThat(files.mine()).contains(second);
        assertThat(folder(first)).doesNotExist();
    }

    @Test
    void showsNobodyTheFileOfAnother() {
        files.stage("a.csv", bytes("a"));

        SignedIn.as("another", Role.STEWARD);

        assertThat(files.mine()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() {
        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> files.stage("a.csv", bytes("eleven byte")))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(UploadRefusedException.Cause.TOO_LARGE));
        assertThat(files.mine()).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> files.stage("a.csv", bytes("")))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(UploadRefusedException.Cause.EMPTY));
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> files.stage("a.csv", broken))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(UploadRefusedException.Cause.BROKEN_OFF));
        assertThat(files.mine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\data\\ror.zip, ror.zip",
        "'a\nb.csv', a_b.csv",
        "'', file",
        ".., file",
        "données de 2026.csv, données de 2026.csv"
    })
    void keepsFilesInTheirFolderWhateverTheyAreCalled(String name, String kept) {
        StagedFile staged = files.stage(name, bytes("a"));

        assertThat(staged.name()).isEqualTo(kept);
        assertThat(folder(staged).getFileName().toString()).startsWith("twinbridge-upload-");
        assertThat(staged.path()).exists();
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        StagedFile staged = files.stage("a.csv", bytes("a"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder(staged))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "STAFF", "REVIEWER"})
    void takesNothingFromOthers(Role role) {
        SignedIn.as(role);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> files.stage("a.csv", bytes("a")));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(files::mine);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(files::discard);
    }

    private static Path folder(StagedFile staged) {
        return staged.path().getParent();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
