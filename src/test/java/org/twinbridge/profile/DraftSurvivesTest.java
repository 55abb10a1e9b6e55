package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program runs as a process of its own on a database in a file, and is killed in the middle of an edit. */
class DraftSurvivesTest {

    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    private Path home;

    @Test
    void findsTheDraftAgainAfterTheServerWasKilled() throws Exception {
        Process editing = start("edit");
        try {
            await(editing, "edited");
        } finally {
            // SIGKILL: nothing is closed, nothing is flushed.
            editing.destroyForcibly().waitFor();
        }
        assertThat(editing.exitValue()).isNotZero();

        Process again = start("look");
        try {
            assertThat(again.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            again.destroyForcibly();
        }

        assertThat(Files.readString(home.resolve("found")))
                .isEqualTo("quota 7, base without one, need 0114 of .9 noted \"Senate of May\"");
    }

    private Process start(String what) throws IOException {
        Path log = home.resolve(what + ".log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        DraftOfAProcess.class.getName(),
                        what,
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Of this test, whoever runs it: some give it a class loader of its own. */
    private static String classPath() {
        return DraftSurvivesTest.class.getClassLoader() instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Waits until the process has written a file, and says what it printed if it ended before. */
    private void await(Process process, String file) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(home.resolve(file)) && System.nanoTime() < until) {
            assertThat(process.isAlive()).as(() -> lastOf("edit.log")).isTrue();
            Thread.sleep(200);
        }
        assertThat(home.resolve(file)).exists();
    }

    private String lastOf(String log) {
        try {
            String all = Files.readString(home.resolve(log));
            return all.substring(Math.max(0, all.length() - 3000));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
