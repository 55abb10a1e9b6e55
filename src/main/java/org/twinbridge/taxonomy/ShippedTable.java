package org.twinbridge.taxonomy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that ships with the program, read from the classpath. */
final class ShippedTable {

    private ShippedTable() {}

    /** The rows of a table under {@code shipped/}. */
    static List<NamedCsvRecord> rows(String name) {
        String resource = "/shipped/" + name;
        try (InputStream bytes = ShippedTable.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "The table %s is missing from the program. Build it anew.".formatted(resource));
            }
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table %s cannot be read.".formatted(resource), e);
        }
    }
}
