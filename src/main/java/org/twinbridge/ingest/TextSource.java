package org.twinbridge.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A file while it is read: its text, unpacked, bounded and checked to be UTF-8, or the rows of its first sheet. */
final class TextSource implements Closeable {

    private final String name;
    private final Reader reader;
    private final @Nullable SheetRecords sheet;
    private final LongSupplier done;
    private final long total;

    private TextSource(String name, Reader reader, @Nullable SheetRecords sheet, LongSupplier done, long total) {
        this.name = name;
        this.reader = reader;
        this.sheet = sheet;
        this.done = done;
        this.total = Math.max(1, total);
    }

    TextSource(String name, BoundedInput input, Reader reader, long total) {
        this(name, reader, null, input::done, total);
    }

    /** Of a spreadsheet, which has rows but no text. */
    static TextSource of(String name, SheetRecords sheet) {
        return new TextSource(name, Reader.nullReader(), sheet, sheet::done, sheet.total());
    }

    /** Name of the file, or of the file in the archive. */
    String name() {
        return name;
    }

    /** Its text; empty if it is a spreadsheet. */
    Reader reader() {
        return reader;
    }

    /** Its rows, taking the text for CSV unless it is a spreadsheet; to be asked for once. */
    Iterator<TableRecord> records() {
        return sheet == null ? new CsvRecords(reader) : sheet;
    }

    /** Bytes or rows read so far. */
    long done() {
        return Math.min(done.getAsLong(), total);
    }

    /** Bytes or rows there are to read, at least 1. */
    long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            if (sheet != null) {
                sheet.close();
            }
        }
    }
}
