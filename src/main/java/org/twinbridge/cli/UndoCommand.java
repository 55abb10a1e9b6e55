package org.twinbridge.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.DataReleases;
import org.twinbridge.ingest.ProgressListener;
import org.twinbridge.ingest.UndoEffect;
import org.twinbridge.ingest.UndoRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code undo}: takes a release back. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    private final Services services;
    private final boolean onTerminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "RELEASE")
    private long release;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    UndoCommand(Services services, boolean onTerminal, Words words) {
        this.services = services;
        this.onTerminal = onTerminal;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine commandLine =
                Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        UndoEffect effect = effect(commandLine.getErr());
        commandLine
                .getOut()
                .println(words.say(
                        dryRun ? "undo.rehearsed" : "undo.done",
                        String.valueOf(effect.release()),
                        effect.removed(),
                        effect.restored()));
        return ExitCode.DONE;
    }

    private UndoEffect effect(PrintWriter err) {
        DataReleases releases = services.find(DataReleases.class);
        ProgressLine line = new ProgressLine(err, System::nanoTime, words);
        ProgressListener listener = onTerminal ? line::show : ProgressListener.NONE;
        try {
            return dryRun ? releases.effectOfUndo(release) : releases.undo(release, null, listener);
        } catch (UndoRefusedException refused) {
            throw new CommandFailure(refused.sentence().in(words.locale()), ExitCode.REFUSED);
        } finally {
            line.clear();
        }
    }
}
