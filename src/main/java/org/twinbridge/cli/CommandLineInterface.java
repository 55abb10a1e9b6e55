package org.twinbridge.cli;

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
        return run(application, Surroundings.ofProcess(), null, arguments);
    }

    /** @param given services for the commands, or {@code null} for those of the application itself */
    static int run(Class<?> application, Surroundings surroundings, @Nullable Services given, String... arguments) {
        var words = new Words(surroundings.locale());
        var root = new TwinbridgeCommand(surroundings.environment(), words);
        try (Services services = given != null ? given : new SpringServices(root::home)) {
            var factory = new CommandFactory(application, root, services, surroundings, words);
            return new CommandLine(root, factory)
                    .setResourceBundle(Words.bundle(words.locale()))
                    .setOut(surroundings.out())
                    .setErr(surroundings.err())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setUsageHelpAutoWidth(true)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setParameterExceptionHandler(new Misuse(words))
                    .setExecutionExceptionHandler(new Failures(root::home, words))
                    .execute(asked(arguments));
        } catch (OutOfMemoryError _) {
            surroundings.err().println(words.say("failure.memory"));
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
}
