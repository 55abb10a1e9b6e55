package org.twinbridge.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twinbridge.ingest.RefusedRow;
import org.twinbridge.matching.report.Cells;

/** A CSV file of the rows that an import refused, for those who mend them. */
final class RefusalFile {

    private static final List<String> COLUMNS = List.of("unit", "number", "column", "value", "reason", "suggestion");

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
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(COLUMNS);
            for (RefusedRow row : rows) {
                csv.writeRecord(
                        row.unit(),
                        String.valueOf(row.number()),
                        Cells.text(row.column()),
                        Cells.text(row.value()),
                        Cells.text(row.reason()),
                        Cells.text(row.suggestionIfAny().orElse("")));
            }
        }
    }
}
