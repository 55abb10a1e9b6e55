package org.twinbridge.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens files of text, plain, in a zip or in gzip, and refuses what is no such file. */
final class TextSources {

    private static final int HEAD = 4096;

    /** What every spreadsheet of today has in its zip. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private TextSources() {}

    /** Opens a file on disk. */
    static TextSource open(Path file, FileForm form) throws IOException {
        requireReadable(file);
        String name = fileName(file);
        byte[] head = head(file);
        if (head.length == 0) {
            throw new RefusedInputException("ingest.file.empty");
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return form == FileForm.CSV && isSpreadsheet(file)
                    ? TextSource.of(name, SheetRecords.open(file, form.mostBytes()))
                    : inZip(file, form);
        }
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new RefusedInputException("ingest.file.old-spreadsheet");
        }
        long size = Files.size(file);
        if (startsWith(head, 0x1f, 0x8b)) {
            return inGzip(file, form, size);
        }
        var input = new BoundedInput(Files.newInputStream(file), form.mostBytes(), () -> size, false);
        return text(name, input, size, form);
    }

    /** Opens a text held in memory. */
    static TextSource of(String name, byte[] bytes, FileForm form) throws IOException {
        var input = new BoundedInput(new ByteArrayInputStream(bytes), form.mostBytes(), () -> bytes.length, false);
        return text(name, input, bytes.length, form);
    }

    static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static void requireReadable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new RefusedInputException("ingest.file.missing");
        }
        if (Files.isDirectory(file)) {
            throw new RefusedInputException("ingest.file.folder");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedInputException("ingest.file.forbidden");
        }
    }

    private static TextSource inZip(Path file, FileForm form) throws IOException {
        var zip = openZip(file);
        try {
            ZipEntry member = member(zip, form);
            long packed = Math.max(1, member.getCompressedSize());
            var input = new BoundedInput(
                    new OwningInput(zip.getInputStream(member), zip), form.mostBytes(), () -> packed, false);
            return text(member.getName(), input, Math.max(packed, member.getSize()), form);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean isSpreadsheet(Path file) throws IOException {
        try (ZipFile zip = openZip(file)) {
            return zip.getEntry(CONTENT_TYPES) != null;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RefusedInputException("ingest.file.zip-damaged");
        }
    }

    /** The official dump holds the same in CSV, and at times in the older schema beside the newer one. */
    private static ZipEntry member(ZipFile zip, FileForm form) throws IOException {
        if (zip.getEntry(CONTENT_TYPES) != null) {
            throw new RefusedInputException("ingest.file.spreadsheet");
        }
        return zip.stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> form.isNamed(entry.getName()))
                .min(Comparator.comparing((ZipEntry entry) -> !entry.getName().contains("schema_v2"))
                        .thenComparing(entry -> !entry.getName().contains("ror-data")))
                .orElseThrow(() -> new RefusedInputException("ingest.file.zip-without", form.label()));
    }

    private static TextSource inGzip(Path file, FileForm form, long size) throws IOException {
        var counted = new CountedInput(Files.newInputStream(file));
        try {
            var input = new BoundedInput(new GZIPInputStream(counted, 1 << 16), form.mostBytes(), counted, true);
            return text(fileName(file), input, size, form);
        } catch (IOException | RuntimeException e) {
            counted.close();
            throw e;
        }
    }

    private static TextSource text(String name, BoundedInput input, long total, FileForm form) throws IOException {
        var buffered = new BufferedInputStream(input, 1 << 16);
        try {
            buffered.mark(HEAD);
            byte[] head = buffered.readNBytes(HEAD);
            buffered.reset();
            requireText(head, form);
            if (startsWith(head, 0xef, 0xbb, 0xbf)) {
                buffered.skipNBytes(3);
            }
            return new TextSource(name, input, strict(buffered), total);
        } catch (IOException | RuntimeException e) {
            buffered.close();
            throw e;
        }
    }

    private static void requireText(byte[] head, FileForm form) throws IOException {
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || hasZeroBytes(head)) {
            throw new RefusedInputException("ingest.file.utf-16");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip();
        if (start.isEmpty()) {
            throw new RefusedInputException("ingest.file.empty");
        }
        if (start.startsWith("<")) {
            throw new RefusedInputException("ingest.file.web-page", form.label());
        }
    }

    /** UTF-16 and UTF-32 without a mark show by every second byte or more being zero; a stray zero is no proof. */
    private static boolean hasZeroBytes(byte[] head) {
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros > 0 && zeros >= head.length / 4;
    }

    private static Reader strict(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Closes the archive with the stream read from it. */
    private static final class OwningInput extends FilterInputStream {

        private final ZipFile zip;

        OwningInput(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }

    /** Counts the packed bytes that were read. */
    private static final class CountedInput extends FilterInputStream implements LongSupplier {

        private long bytes;

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b >= 0 ? 1 : 0;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(0, count);
            return count;
        }

        @Override
        public long getAsLong() {
            return bytes;
        }
    }
}
