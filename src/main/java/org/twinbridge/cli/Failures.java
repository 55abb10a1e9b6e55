package org.twinbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one sentence. Traces go to a file: people cannot use them, engineers need them. */
final class Failures implements IExecutionExceptionHandler {

    private final Supplier<Home> home;
    private final Words words;

    Failures(Supplier<Home> home, Words words) {
        this.home = home;
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof CommandFailure expected) {
            err.println(expected.sentence());
            return expected.exitCode();
        }
        err.println(keep(failure)
                .map(file -> words.say("failure.unexpected", rootOf(failure), file.toString()))
                .orElseGet(() -> words.say("failure.unexpected.unlogged", rootOf(failure))));
        return ExitCode.REFUSED;
    }

    /** The innermost cause in a line: what went wrong, without how it was passed on. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = Optional.ofNullable(root.getMessage())
                .flatMap(text -> text.lines().filter(line -> !line.isBlank()).findFirst())
                .orElse("");
        return message.isEmpty() ? root.getClass().getSimpleName() : message.strip();
    }

    private Optional<Path> keep(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            Path file = home.get().log("failures");
            Files.createDirectories(file.getParent());
            Files.writeString(file, trace + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException | CommandFailure _) {
            return Optional.empty();
        }
    }
}
