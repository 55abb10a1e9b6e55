package org.twinbridge.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command is called.
 *
 * @param environment variables
 * @param locale the user's language
 * @param secrets where passwords come from
 * @param out standard output, for answers
 * @param err standard error, for all else
 */
record Surroundings(Map<String, String> environment, Locale locale, Secrets secrets, PrintWriter out, PrintWriter err) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Whether a person watches standard error: the script, which can tell, says so. */
    boolean onTerminal() {
        return environment.containsKey("TWINBRIDGE_TERMINAL");
    }

    /** Those of this process. Always UTF-8: in the C locale Java would write "?" for accents, into files too. */
    static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Locale.getDefault(),
                new Secrets(System.in, System.console()),
                new PrintWriter(utf8(FileDescriptor.out), true),
                new PrintWriter(utf8(FileDescriptor.err), true));
    }

    private static Writer utf8(FileDescriptor descriptor) {
        return new OutputStreamWriter(
                new BufferedOutputStream(new FileOutputStream(descriptor)), StandardCharsets.UTF_8);
    }
}
