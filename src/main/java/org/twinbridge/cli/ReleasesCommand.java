package org.twinbridge.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.DataRelease;
import org.twinbridge.ingest.DataReleases;
import org.twinbridge.ingest.ImportCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code releases}: lists what was imported. */
@Command(name = "releases", mixinStandardHelpOptions = true)
final class ReleasesCommand implements Callable<Integer> {

    private final Services services;
    private final Words words;

    @Spec
    private @Nullable CommandSpec spec;

    ReleasesCommand(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec, "picocli fills it in")
                .commandLine()
                .getOut();
        List<DataRelease> releases = services.find(DataReleases.class).all();
        if (releases.isEmpty()) {
            out.println(words.say("releases.none"));
        }
        releases.forEach(release -> out.println(line(release)));
        return ExitCode.DONE;
    }

    private String line(DataRelease release) {
        ImportCounts counts = release.counts();
        String line = words.say(
                "releases.line",
                String.valueOf(release.id()),
                day(release.importedAt()),
                release.subject().label(),
                printable(release.fileName()),
                counts.added(),
                counts.changed(),
                counts.withdrawn());
        return switch (release.undoState()) {
            case KEPT -> line;
            case GONE -> line + "  " + words.say("releases.gone");
            case UNDONE ->
                line + "  "
                        + words.say(
                                "releases.undone",
                                release.undoneAtIfUndone()
                                        .map(ReleasesCommand::day)
                                        .orElse(""));
        };
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    /** Names of files are whatever their owner likes: a control character in one must not reach the terminal. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }
}
