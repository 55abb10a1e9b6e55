package org.twinbridge.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.Twinbridge;

/**
 * One call of the command line within the test's own process.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param err standard error
 */
record Call(int exitCode, String out, String err) {

    static Call of(String... arguments) {
        return in(Locale.ENGLISH, null, "", arguments);
    }

    static Call with(Services services, String... arguments) {
        return in(Locale.ENGLISH, services, "", arguments);
    }

    /** @param typed what comes on standard input */
    static Call in(Locale locale, @Nullable Services services, String typed, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        var surroundings = new Surroundings(
                Map.of(), locale, new Secrets(in, null), new PrintWriter(out, true), new PrintWriter(err, true));
        int code = CommandLineInterface.run(Twinbridge.class, surroundings, services, arguments);
        return new Call(code, out.toString(), err.toString());
    }
}
