package org.twinbridge.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A preview that goes on, as it stands at one moment, or that ended.
 *
 * @param by account of who began it
 * @param startedAt when
 * @param policyId number of the policy that is tried
 * @param policy its name
 * @param state how far it has come
 * @param done lists that are compared
 * @param total all that are to be compared; 0 until that is known
 * @param remaining how long it will still take, as it went so far; {@code null} if that cannot be told yet
 */
public record PreviewTask(
        String by,
        Instant startedAt,
        long policyId,
        String policy,
        State state,
        int done,
        int total,
        @Nullable Duration remaining) {

    /** How far it has come. */
    public enum State {
        RUNNING,
        /** Someone asked it to stop. */
        STOPPING,
        /** The preview is kept. */
        DONE,
        /** Nothing is kept of it. */
        STOPPED,
        /** It broke down for a reason of its own, which is in the log. */
        FAILED;

        /** Whether it still goes on. */
        public boolean isUnderWay() {
            return this == RUNNING || this == STOPPING;
        }
    }

    /** How long it will still take, if that can be told. */
    public Optional<Duration> remainingIfKnown() {
        return Optional.ofNullable(remaining);
    }
}
