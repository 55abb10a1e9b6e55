package org.twinbridge.ingest;

import java.util.Locale;

/** Forms of files. */
enum FileForm {
    JSON("JSON", 1L << 30),
    CSV("CSV", 256L << 20);

    private final String label;
    private final long mostBytes;

    FileForm(String label, long mostBytes) {
        this.label = label;
        this.mostBytes = mostBytes;
    }

    String label() {
        return label;
    }

    /** Most bytes of text such a file may hold, unpacked. */
    long mostBytes() {
        return mostBytes;
    }

    String suffix() {
        return "." + label.toLowerCase(Locale.ROOT);
    }
}
