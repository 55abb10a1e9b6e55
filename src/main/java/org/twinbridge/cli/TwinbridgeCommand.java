package org.twinbridge.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share. */
@Command(
        name = "twinbridge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            RankCommand.class,
            ScoreCommand.class,
            ReleasesCommand.class,
            UndoCommand.class,
            ExportCommand.class,
            BalanceCommand.class,
            NetworkCommand.class,
            PolesCommand.class,
            PolicyCommand.class,
            AccountCommand.class
        })
final class TwinbridgeCommand implements Runnable {

    private final Map<String, String> environment;
    private final Words words;

    @Option(names = "--db", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable String folder;

    @Spec
    private @Nullable CommandSpec spec;

    TwinbridgeCommand(Map<String, String> environment, Words words) {
        this.environment = environment;
        this.words = words;
    }

    /** Where the database lies, by the arguments and the environment. */
    Home home() {
        return Home.choose(folder, environment, words);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
