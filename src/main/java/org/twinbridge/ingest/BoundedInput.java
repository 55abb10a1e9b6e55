package org.twinbridge.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A stream that may be unpacked from a smaller one, and stops where only a bomb goes on. */
final class BoundedInput extends FilterInputStream {

    /** Text of records hardly packs better than 30 to 1; zip bombs start at some hundreds. */
    private static final long MOST_RATIO = 200;

    /** A small file of blanks may pack well and does no harm. */
    private static final long RATIO_FREE = 16L << 20;

    private final long most;
    private final LongSupplier packed;
    private final boolean countPacked;
    private long bytes;

    /**
     * @param packed bytes it is unpacked from; may grow while it is read
     * @param countPacked whether progress is told in packed bytes
     */
    BoundedInput(InputStream in, long most, LongSupplier packed, boolean countPacked) {
        super(in);
        this.most = most;
        this.packed = packed;
        this.countPacked = countPacked;
    }

    long done() {
        return countPacked ? packed.getAsLong() : bytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > most) {
            throw new RefusedInputException("ingest.file.too-much", most >> 20);
        }
        if (bytes > RATIO_FREE && bytes > MOST_RATIO * packed.getAsLong()) {
            throw new RefusedInputException("ingest.file.bomb", MOST_RATIO);
        }
    }
}
