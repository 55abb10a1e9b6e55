package org.twinbridge.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** How far long work is, and how long it may still take, on one line of a terminal that is written over and over. */
final class ProgressLine {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long BETWEEN = NANOS_PER_SECOND / 2;
    private static final String WIPE = "\r\u001b[K";

    private final PrintWriter err;
    private final LongSupplier nanos;
    private final Words words;
    private final long started;
    private long next;
    private boolean shown;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    ProgressLine(PrintWriter err, LongSupplier nanos, Words words) {
        this.err = err;
        this.nanos = nanos;
        this.words = words;
        this.started = nanos.getAsLong();
        this.next = started + BETWEEN;
    }

    /**
     * Shows the progress, at most twice a second.
     *
     * @param done what is done
     * @param total what there is to do; taken for unknown if it is less than what is done
     */
    void show(long done, long total) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + BETWEEN;
        shown = true;
        err.print(WIPE + text(done, total, now - started));
        err.flush();
    }

    /** Leaves the terminal's line empty, as if nothing had been there. */
    void clear() {
        if (shown) {
            err.print(WIPE);
            err.flush();
        }
    }

    private String text(long done, long total, long elapsed) {
        long seconds = elapsed / NANOS_PER_SECOND;
        if (done <= 0 || total < done) {
            return words.say("progress.unknown", seconds);
        }
        double share = (double) done / total;
        long left = Math.round(elapsed * (1 - share) / share / NANOS_PER_SECOND);
        return words.say("progress", share, left);
    }
}
