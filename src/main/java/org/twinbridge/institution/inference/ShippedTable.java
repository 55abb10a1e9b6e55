package org.twinbridge.institution.inference;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A table that ships with the program, read from the classpath. */
final class ShippedTable {

    private ShippedTable() {}

    /** The text of a table under {@code shipped/}; to be closed by the caller. */
    static Reader open(String name) {
        InputStream bytes = ShippedTable.class.getResourceAsStream("/shipped/" + name);
        if (bytes == null) {
            throw new IllegalStateException("The table %s is missing from the program. Build it anew.".formatted(name));
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
