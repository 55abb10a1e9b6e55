package org.twinbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.FileRefusedException;
import org.twinbridge.ingest.ImportCounts;
import org.twinbridge.ingest.ImportOptions;
import org.twinbridge.ingest.ImportReport;
import org.twinbridge.ingest.ImportSubject;
import org.twinbridge.ingest.Imports;
import org.twinbridge.ingest.ProgressListener;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: brings a file in, and tells what became of its rows. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final List<ImportSubject> SUBJECTS = List.of(
            ImportSubject.ROR,
            ImportSubject.OPENALEX,
            ImportSubject.PROFILES,
            ImportSubject.PROGRAMMES,
            ImportSubject.TWINNINGS,
            ImportSubject.COUNTRIES,
            ImportSubject.COUNTRY_TIES,
            ImportSubject.OUTFLOW);
    private static final int REFUSED_SHOWN = 20;

    private final Services services;
    private final boolean onTerminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--totals", paramLabel = "FILE")
    private @Nullable Path totals;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Services services, boolean onTerminal, Words words) {
        this.services = services;
        this.onTerminal = onTerminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine =
                Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        ImportSubject subject = subject(commandLine);
        RefusalFile refusals = report == null ? null : new RefusalFile(report, words);
        if (refusals != null) {
            refusals.check();
        }
        ImportReport done = bringIn(subject, commandLine.getErr());
        sayWhatWasDone(done, commandLine.getOut());
        sayWhatWasRefused(done, commandLine.getErr());
        if (refusals != null) {
            refusals.write(done.refusedRows());
        }
        return done.isComplete() ? ExitCode.DONE : ExitCode.PARTLY_REFUSED;
    }

    private ImportSubject subject(CommandLine commandLine) {
        ImportSubject subject = SUBJECTS.stream()
                .filter(candidate -> candidate.label().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        commandLine,
                        words.say(
                                "import.kind",
                                kind,
                                SUBJECTS.stream().map(ImportSubject::label).collect(Collectors.joining(", ")))));
        if (totals != null && subject != ImportSubject.COUNTRY_TIES) {
            throw new ParameterException(commandLine, words.say("import.totals", kind));
        }
        return subject;
    }

    private ImportReport bringIn(ImportSubject subject, PrintWriter err) {
        ImportOptions options = ImportOptions.defaults().withDryRun(dryRun).withTotals(totals);
        Path given = Objects.requireNonNull(file, "picocli requires it");
        ProgressLine line = new ProgressLine(err, System::nanoTime, words);
        ProgressListener listener = onTerminal ? line::show : ProgressListener.NONE;
        try {
            return services.find(Imports.class).run(subject, given, options, listener);
        } catch (FileRefusedException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()), ExitCode.REFUSED);
        } finally {
            line.clear();
        }
    }

    private void sayWhatWasDone(ImportReport done, PrintWriter out) {
        ImportCounts counts = done.counts();
        out.println(words.say(done.dryRun() ? "import.rehearsed" : "import.done", done.fileName(), counts.read()));
        String parts = Stream.of(
                        part("added", counts.added()),
                        part("changed", counts.changed()),
                        part("unchanged", counts.unchanged()),
                        part("withdrawn", counts.withdrawn()),
                        part("skipped", counts.skipped()),
                        part("refused", counts.refused()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        out.println("  " + (parts.isEmpty() ? words.say("import.nothing") : parts));
        done.remarks().forEach(remark -> out.println("  " + remark.in(words.locale())));
        if (!done.dryRun()) {
            out.println("  " + words.say("import.release", done.release()));
        }
    }

    private String part(String key, long count) {
        return count == 0 ? "" : words.say("import.count." + key, count);
    }

    private void sayWhatWasRefused(ImportReport done, PrintWriter err) {
        done.refusedRows().stream()
                .limit(REFUSED_SHOWN)
                .map(row -> row.sentence(words.locale()))
                .forEach(err::println);
        long more = done.counts().refused()
                - Math.min(REFUSED_SHOWN, done.refusedRows().size());
        if (more > 0) {
            err.println(words.say("import.more", more));
        }
    }
}
