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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Twinbridge as it is called from a shell: reads the arguments, does what they ask, and says how it went. */
public final class CommandLineInterface {

    private CommandLineInterface() {}

    /**
     * Does what the arguments ask. Without any, or with properties of Spring's alone, it is the server.
     *
     * @param application class that the server is started from
     * @return exit code for the shell
     */
    public static int run(Class<?> application, String... arguments) {
        // Always UTF-8: in the C locale Java would write "?" for every accent, in files made by redirection too.
        return run(
                application,
                System.getenv(),
                Locale.getDefault(),
                new PrintWriter(utf8(FileDescriptor.out), true),
                new PrintWriter(utf8(FileDescriptor.err), true),
                null,
                arguments);
    }

    /** @param given services for the commands, or {@code null} for those of the application itself */
    static int run(
            Class<?> application,
            Map<String, String> environment,
            Locale locale,
            PrintWriter out,
            PrintWriter err,
            @Nullable Services given,
            String... arguments) {
        var words = new Words(locale);
        var root = new TwinbridgeCommand(environment, words);
        try (Services services = given != null ? given : new SpringServices(root::home)) {
            var factory = new CommandFactory(application, root, services, words);
            CommandLine commandLine = new CommandLine(root, factory)
                    .setResourceBundle(Words.bundle(locale))
                    .setOut(out)
                    .setErr(err)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setUsageHelpAutoWidth(true)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setParameterExceptionHandler(new Misuse(words))
                    .setExecutionExceptionHandler(new Failures(root::home, words));
            return commandLine.execute(asked(arguments));
        } catch (CommandFailure failure) {
            err.println(failure.sentence());
            return failure.exitCode();
        } catch (OutOfMemoryError _) {
            err.println(words.say("failure.memory"));
            return ExitCode.REFUSED;
        }
    }

    private static String[] asked(String[] arguments) {
        if (arguments.length > 0 && !ServeCommand.isProperty(arguments[0])) {
            return arguments;
        }
        var withCommand = new String[arguments.length + 1];
        withCommand[0] = ServeCommand.NAME;
        System.arraycopy(arguments, 0, withCommand, 1, arguments.length);
        return withCommand;
    }

    private static Writer utf8(FileDescriptor descriptor) {
        return new OutputStreamWriter(
                new BufferedOutputStream(new FileOutputStream(descriptor)), StandardCharsets.UTF_8);
    }
}
