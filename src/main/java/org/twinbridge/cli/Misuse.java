package org.twinbridge.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and where they are explained. */
final class Misuse implements IParameterExceptionHandler {

    private final Words words;

    Misuse(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        CommandLine commandLine = misuse.getCommandLine();
        String command = commandLine.getCommandSpec().qualifiedName(" ");
        commandLine.getErr().println(words.say("misuse", complaint(misuse), "./" + command + " --help"));
        return ExitCode.REFUSED;
    }

    private String complaint(ParameterException misuse) {
        return switch (misuse) {
            case UnmatchedArgumentException unmatched
            when !unmatched.getUnmatched().isEmpty() -> unknown(unmatched);
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                words.say(
                        "misuse.missing",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(argument -> argument.isOption()
                                                ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                                : argument.paramLabel())
                                        .toList()));
            default -> ended(String.valueOf(misuse.getMessage()));
        };
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        var suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty()
                ? words.say("misuse.unknown", first)
                : words.say("misuse.unknown.suggested", first, suggestions.getFirst());
    }

    private static String ended(String sentence) {
        String firstLine = sentence.lines().findFirst().orElse("").strip();
        return firstLine.endsWith(".") ? firstLine : firstLine + ".";
    }
}
