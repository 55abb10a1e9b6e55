package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final StringWriter shown = new StringWriter();
    private final ProgressLine line = new ProgressLine(new PrintWriter(shown), now::get, new Words(Locale.ENGLISH));

    @Test
    void saysHowLongItMayStillTake() {
        now.set(10 * SECOND);

        line.show(25, 100);

        // A quarter took 10 s, so that three quarters take 30 s.
        assertThat(shown.toString()).isEqualTo("\r\u001b[K25%, about 30 s left");
    }

    @Test
    void saysNothingOfTheRestWhereItIsUnknown() {
        now.set(10 * SECOND);

        line.show(300, 100);

        assertThat(shown.toString()).endsWith("10 s so far");
    }

    @Test
    void isQuietForHalfASecondAfterEachLine() {
        line.show(1, 100);
        now.set(SECOND);
        line.show(2, 100);
        now.set(SECOND + SECOND / 4);
        line.show(3, 100);

        assertThat(shown.toString()).isEqualTo("\r\u001b[K2%, about 49 s left");
    }

    @Test
    void leavesNothingBehind() {
        line.clear();
        assertThat(shown.toString()).isEmpty();

        now.set(SECOND);
        line.show(1, 2);
        line.clear();
        assertThat(shown.toString()).endsWith("left\r\u001b[K");
    }
}
