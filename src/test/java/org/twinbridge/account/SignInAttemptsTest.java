package org.twinbridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinbridge.audit.Trails;
import org.twinbridge.audit.persistence.AuditEventRepository;

@DataJpaTest
class SignInAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditEventRepository events;

    @Autowired
    private ApplicationContext context;

    private final Hands clock = new Hands();
    private SignInAttempts attempts;

    @BeforeEach
    void start() {
        attempts = started();
    }

    @Test
    void locksANameForAQuarterOfAnHourAfterFiveFailures() {
        fail("awa", 4);
        boolean before = attempts.lockedUntil("awa").isPresent();

        fail("awa", 1);

        assertThat(before).isFalse();
        assertThat(attempts.lockedUntil("awa")).contains(NOON.plus(Duration.ofMinutes(15)));
        assertThat(attempts.lockedUntil("moussa")).isEmpty();
    }

    @Test
    void opensTheNameAgainAndLocksItForTwiceAsLongWhenItFailsOnceMore() {
        fail("awa", 5);
        clock.pass(Duration.ofMinutes(15));
        boolean open = attempts.lockedUntil("awa").isEmpty();

        fail("awa", 1);

        assertThat(open).isTrue();
        assertThat(attempts.lockedUntil("awa")).contains(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void forgivesNothingWhenTheProgramStartsAgain() {
        fail("awa", 5);

        assertThat(started().lockedUntil("awa")).isPresent();
    }

    @Test
    void forgetsFailuresOfTheDayBefore() {
        fail("awa", 4);
        clock.pass(Duration.ofHours(25));

        fail("awa", 1);

        assertThat(attempts.lockedUntil("awa")).isEmpty();
    }

    @Test
    void forgetsFailuresWhenToldTo() {
        fail("awa", 5);

        assertThat(attempts.forget("awa")).isTrue();
        assertThat(attempts.lockedUntil("awa")).isEmpty();
    }

    /** A password typed into the field of the name must not end up in a record that nobody can delete. */
    @Test
    void doesNotRecordANameThatNoAccountHas() {
        attempts.failed("correct horse battery", false, "192.0.2.7");

        assertThat(jdbc.queryForMap(
                        "select account_name, kind, subject from audit_event order by id desc fetch first row only"))
                .containsEntry("account_name", "system")
                .containsEntry("kind", "account.sign-in-failed")
                .containsEntry("subject", "account");
    }

    @Test
    void lets20AttemptsAMinuteComeFromOneAddress() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(attempts.mayTry("192.0.2.7")).isTrue();
        }

        assertThat(attempts.mayTry("192.0.2.7")).isFalse();
        assertThat(attempts.mayTry("192.0.2.8")).isTrue();
        clock.pass(Duration.ofSeconds(3));
        assertThat(attempts.mayTry("192.0.2.7")).isTrue();
    }

    /** 15 minutes, doubled with each further failure: 15 · 2⁶ = 960 minutes; 15 · 2⁷ = 1920 are more than a day. */
    @ParameterizedTest
    @CsvSource({"4, PT0S", "5, PT15M", "6, PT30M", "7, PT1H", "11, PT16H", "12, PT24H", "100000, PT24H"})
    void locksForLongerEachTimeButNoLongerThanADay(int failures, Duration lock) {
        assertThat(SignInLimits.defaults().lockAfter(failures)).isEqualTo(lock);
    }

    private SignInAttempts started() {
        return new SignInAttempts(jdbc, Trails.of(events, context, clock), SignInLimits.defaults(), clock);
    }

    private void fail(String name, int times) {
        for (int failure = 0; failure < times; failure++) {
            attempts.failed(name, true, "192.0.2.7");
        }
    }

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {

        private Instant now = NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
