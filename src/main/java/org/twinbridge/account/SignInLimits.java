package org.twinbridge.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in is protected.
 *
 * @param failures how many failed attempts under one name lock it, 1 or more
 * @param lockout how long the first lock lasts; each further failed attempt doubles it
 * @param longestLockout what it never exceeds; so long after the last failure all is forgotten
 * @param attemptsPerMinuteFromAddress how many failed attempts may come from one network address in a minute, 1 or more
 * @param longestSession how long a session lasts at most, however busy
 */
@ConfigurationProperties("twinbridge.sign-in")
public record SignInLimits(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration lockout,
        @DefaultValue("24h") Duration longestLockout,
        @DefaultValue("20") int attemptsPerMinuteFromAddress,
        @DefaultValue("12h") Duration longestSession) {

    public SignInLimits {
        if (failures < 1 || attemptsPerMinuteFromAddress < 1) {
            throw new IllegalArgumentException(
                    "The limits of signing in (twinbridge.sign-in.failures: %d, attempts-per-minute-from-address: %d) must be 1 or more."
                            .formatted(failures, attemptsPerMinuteFromAddress));
        }
        if (!lockout.isPositive() || longestLockout.compareTo(lockout) < 0 || !longestSession.isPositive()) {
            throw new IllegalArgumentException(
                    "The times of signing in (twinbridge.sign-in.lockout: %s, longest-lockout: %s, longest-session: %s) must be positive, the longest lockout no shorter than the first."
                            .formatted(lockout, longestLockout, longestSession));
        }
    }

    /** The limits that hold where nothing else is set. */
    static SignInLimits defaults() {
        return new SignInLimits(5, Duration.ofMinutes(15), Duration.ofHours(24), 20, Duration.ofHours(12));
    }

    /** How long a name is locked after so many failed attempts in a row; zero below the limit. */
    Duration lockAfter(int failed) {
        if (failed < failures) {
            return Duration.ZERO;
        }
        Duration lock = lockout;
        for (int further = failures; further < failed && lock.compareTo(longestLockout) < 0; further++) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(longestLockout) < 0 ? lock : longestLockout;
    }
}
