package org.twinbridge.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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
        return in(Locale.ENGLISH, null, arguments);
    }

    static Call in(Locale locale, @Nullable Services services, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineInterface.run(
                Twinbridge.class,
                Map.of(),
                locale,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                services,
                arguments);
        return new Call(code, out.toString(), err.toString());
    }
}
