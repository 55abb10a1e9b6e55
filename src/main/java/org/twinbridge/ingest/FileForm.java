package org.twinbridge.ingest;

import java.util.List;
import java.util.Locale;

/** Forms of files. */
enum FileForm {
    /** One list of records. */
    JSON("JSON", 1L << 30, ".json"),
    /** Records one after the other. */
    JSON_LINES("JSON", 4L << 30, ".jsonl", ".json"),
    /** A table. */
    CSV("CSV", 256L << 20, ".csv");

    private final String label;
    private final long mostBytes;

    @SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nobody can change
    private final List<String> suffixes;

    FileForm(String label, long mostBytes, String... suffixes) {
        this.label = label;
        this.mostBytes = mostBytes;
        this.suffixes = List.of(suffixes);
    }

    String label() {
        return label;
    }

    /** Most bytes of text such a file may hold, unpacked. */
    long mostBytes() {
        return mostBytes;
    }

    /** Whether a file of that name is likely to be of the form. */
    boolean isNamed(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return suffixes.stream().anyMatch(lower::endsWith);
    }
}
