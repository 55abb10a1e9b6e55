package org.twinbridge.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The text of a file while it is read, unpacked, bounded and checked to be UTF-8. */
final class TextSource implements Closeable {

    private final String name;
    private final BoundedInput input;
    private final Reader reader;
    private final long total;

    TextSource(String name, BoundedInput input, Reader reader, long total) {
        this.name = name;
        this.input = input;
        this.reader = reader;
        this.total = Math.max(1, total);
    }

    /** Name of the file, or of the file in the archive. */
    String name() {
        return name;
    }

    Reader reader() {
        return reader;
    }

    /** Bytes read so far. */
    long done() {
        return Math.min(input.done(), total);
    }

    /** Bytes there are to read, at least 1. */
    long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
