package org.twinbridge.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.audit.Author;

/**
 * Counts failed attempts to sign in: by name in the database, which locks the name for a time that grows; by network
 * address in memory, which slows down whoever tries many names.
 */
@Component
@EnableConfigurationProperties(SignInLimits.class)
class SignInAttempts {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MOST_ADDRESSES = 50_000;
    private static final int LONGEST_NAME = 100;

    private final JdbcTemplate jdbc;
    private final AuditTrail trail;
    private final SignInLimits limits;
    private final Clock clock;
    private final LoadingCache<String, Bucket> addresses;

    SignInAttempts(JdbcTemplate jdbc, AuditTrail trail, SignInLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.limits = limits;
        this.clock = clock;
        int perMinute = limits.attemptsPerMinuteFromAddress();
        var meter = new ClockMeter(clock);
        this.addresses = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Takes one attempt from the address's share; false if it has none left. */
    boolean mayTry(String address) {
        return addresses.get(address).tryConsume(1);
    }

    /** Gives the attempt back: it did not fail. */
    void giveBack(String address) {
        addresses.get(address).addTokens(1);
    }

    /** Until when nobody signs in under the name; empty if somebody may now. */
    Optional<Instant> lockedUntil(String name) {
        List<Instant> locked = jdbc.query(
                "select locked_until from sign_in_failure where name = ? and locked_until > ?",
                (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                name,
                now());
        return locked.stream().findFirst();
    }

    /**
     * Counts a failed attempt and records it. A name that no account has is counted all the same but not recorded: it may
     * be a password typed into the wrong field.
     */
    @Transactional
    public void failed(String name, boolean exists, String address) {
        if (name.length() > LONGEST_NAME) {
            return;
        }
        Instant now = clock.instant();
        jdbc.update("delete from sign_in_failure where failed_at < ?", at(now.minus(limits.longestLockout())));
        List<Integer> before =
                jdbc.query("select failures from sign_in_failure where name = ?", (row, number) -> row.getInt(1), name);
        int failures = before.isEmpty() ? 1 : before.getFirst() + 1;
        Duration lock = limits.lockAfter(failures);
        OffsetDateTime until = lock.isZero() ? null : at(now.plus(lock));
        if (before.isEmpty()) {
            jdbc.update("insert into sign_in_failure values (?, ?, ?, ?)", name, failures, at(now), until);
        } else {
            jdbc.update(
                    "update sign_in_failure set failures = ?, failed_at = ?, locked_until = ? where name = ?",
                    failures,
                    at(now),
                    until,
                    name);
        }
        String subject = exists ? "account:" + name : "account";
        String author = exists ? name : Author.SYSTEM;
        trail.recordAs(author, "account.sign-in-failed", subject, null, Map.of("address", address));
        if (until != null) {
            trail.recordAs(author, "account.locked", subject, null, Map.of("address", address, "until", until));
        }
    }

    /** Forgets the name's failed attempts; whether there were any. */
    boolean forget(String name) {
        return jdbc.update("delete from sign_in_failure where name = ?", name) > 0;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        private static final long NANOS_PER_SECOND = 1_000_000_000;

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
