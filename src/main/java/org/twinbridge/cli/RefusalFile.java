package org.twinbridge.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twinbridge.ingest.RefusalTable;
import org.twinbridge.ingest.RefusedRow;

/** A CSV file of the rows that an import refused, for those who mend them. */
final class RefusalFile {

    private final Path file;
    private final Words words;

    RefusalFile(Path file, Words words) {
        this.file = file;
        this.words = words;
    }

    /** @throws CommandFailure if it cannot be written: better said before a long import than after it */
    void check() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new CommandFailure(words.say("import.report", file), ExitCode.REFUSED);
        }
    }

    void write(List<RefusedRow> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            RefusalTable.write(rows, words.locale(), out);
        }
    }
}
