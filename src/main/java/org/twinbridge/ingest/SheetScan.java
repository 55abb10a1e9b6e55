package org.twinbridge.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a spreadsheet before it is read: unpacked, it must stay within bounds, and no cell may claim a column that
 * no sheet has, since whoever reads it would make room for all columns before.
 *
 * @param rows rows of the sheet that has most, at least 1
 */
record SheetScan(long rows) {

    private static final int MOST_PARTS = 2_000;

    /** Texts of cells are held in memory as a whole. */
    private static final long MOST_STRINGS = 64L << 20;

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFERENCE = " r=\"".getBytes(StandardCharsets.US_ASCII);

    /** The last column of a sheet is XFD. */
    private static final int MOST_LETTERS = 3;

    static SheetScan of(ZipFile zip, long mostBytes) throws IOException {
        long rows = 1;
        long left = mostBytes;
        int parts = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (++parts > MOST_PARTS) {
                throw new RefusedInputException("ingest.file.sheet-parts");
            }
            long most = entry.getName().equals(STRINGS) ? Math.min(left, MOST_STRINGS) : left;
            long packed = Math.max(1, entry.getCompressedSize());
            try (InputStream in = new BoundedInput(zip.getInputStream(entry), most, () -> packed, false)) {
                Counts counts = read(in, entry.getName().startsWith(SHEETS));
                left -= counts.bytes();
                rows = Math.max(rows, counts.rows());
            }
        }
        return new SheetScan(rows);
    }

    private record Counts(long bytes, long rows) {}

    private static Counts read(InputStream in, boolean isSheet) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        long rows = 0;
        int ofRow = 0;
        int ofReference = 0;
        int letters = -1;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes += count;
            for (int i = 0; isSheet && i < count; i++) {
                byte b = buffer[i];
                ofRow = b == ROW[ofRow] ? ofRow + 1 : b == ROW[0] ? 1 : 0;
                if (ofRow == ROW.length) {
                    rows++;
                    ofRow = 0;
                }
                if (letters >= 0) {
                    letters = isLetter(b) ? letters + 1 : -1;
                    requireColumn(letters);
                }
                ofReference = b == REFERENCE[ofReference] ? ofReference + 1 : b == REFERENCE[0] ? 1 : 0;
                if (ofReference == REFERENCE.length) {
                    letters = 0;
                    ofReference = 0;
                }
            }
        }
        return new Counts(bytes, rows);
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private static void requireColumn(int letters) throws RefusedInputException {
        if (letters > MOST_LETTERS) {
            throw new RefusedInputException("ingest.file.sheet-column");
        }
    }
}
