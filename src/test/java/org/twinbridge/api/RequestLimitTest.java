package org.twinbridge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private final SettableClock clock = new SettableClock();
    private final RequestLimit limit = new RequestLimit(6, clock);

    @Test
    void letsABurstThroughAndThenSaysHowLongToWait() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.take("dakar")).isZero();
        }

        // Six a minute fill evenly: one every ten seconds.
        assertThat(limit.take("dakar")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void letsTheNextThroughOnceItsTimeHasCome() {
        for (int i = 0; i < 6; i++) {
            limit.take("dakar");
        }

        clock.goOn(Duration.ofSeconds(10));

        assertThat(limit.take("dakar")).isZero();
        assertThat(limit.take("dakar")).isPositive();
    }

    @Test
    void keepsOneKeysRequestsFromAnothers() {
        for (int i = 0; i < 7; i++) {
            limit.take("dakar");
        }

        assertThat(limit.take("hue")).isZero();
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T03:00:00Z");

        void goOn(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
