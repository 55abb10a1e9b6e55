package org.twinbridge.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.CatalogueExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: writes the whole catalogue, and prints its checksum. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Services services;
    private final Words words;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    ExportCommand(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        commandLine
                .getOut()
                .println(out == null ? services.find(CatalogueExport.class).checksum() : write(out));
        return ExitCode.DONE;
    }

    private String write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new CommandFailure(words.say("export.unwritable", file), ExitCode.REFUSED);
        }
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return services.find(CatalogueExport.class).write(stream);
        }
    }
}
