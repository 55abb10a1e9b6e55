package org.twinbridge.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The rows that an import refused, as CSV for those who mend them. */
public final class RefusalTable {

    private static final List<String> COLUMNS = List.of("unit", "number", "column", "value", "reason", "suggestion");

    private RefusalTable() {}

    /** Writes the rows with their reasons in a language; leaves the writer open. */
    public static void write(List<RefusedRow> rows, Locale locale, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
        for (RefusedRow row : rows) {
            csv.writeRecord(
                    SafeCell.of(row.unit()),
                    String.valueOf(row.number()),
                    SafeCell.of(row.column()),
                    SafeCell.of(row.value()),
                    SafeCell.of(row.reason(locale)),
                    SafeCell.of(row.suggestionIfAny().orElse("")));
        }
        csv.flush();
    }
}
