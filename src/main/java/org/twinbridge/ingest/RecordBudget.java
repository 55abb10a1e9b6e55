package org.twinbridge.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that lets a record have so many characters and no more, so that one cannot fill the memory. */
final class RecordBudget extends FilterReader {

    private final int most;
    private long left;

    RecordBudget(Reader in, int most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** A new record begins. */
    void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        spend(c >= 0 ? 1 : 0);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        spend(Math.max(0, count));
        return count;
    }

    private void spend(int characters) throws IOException {
        left -= characters;
        if (left < 0) {
            throw new RefusedInputException("ingest.file.record-too-long", most);
        }
    }
}
