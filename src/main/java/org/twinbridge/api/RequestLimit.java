package org.twinbridge.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets each key make so many requests a minute: a bucket per key that fills evenly, so that short bursts pass. Buckets
 * unused for two minutes are full again and forgotten. Safe to share between threads.
 */
final class RequestLimit {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long MOST_KEYS = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    /** @param perMinute requests a key may make in a minute, 1 or more */
    RequestLimit(int perMinute, Clock clock) {
        var meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Takes one request from the key's share; zero if there was one, else how long to wait for the next. */
    Duration take(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
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
