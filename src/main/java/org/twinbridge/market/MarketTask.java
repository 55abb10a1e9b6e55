package org.twinbridge.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work on the whole market as it stands at one moment.
 *
 * @param by account of who began it
 * @param startedAt when
 * @param state how far it has come
 * @param stage what is being done, or was when it ended
 * @param done steps of the stage that are done, 0 or more: institutions, iterations or variants
 * @param total all steps of the stage; 0 if that cannot be told, as for iterations
 * @param residual how far the solution is from meeting the quotas, in twinnings; NaN before the first iteration
 * @param remaining how long the stage will still take, as it went so far; {@code null} if that cannot be told yet
 */
public record MarketTask(
        String by,
        Instant startedAt,
        State state,
        Stage stage,
        int done,
        int total,
        double residual,
        @Nullable Duration remaining) {

    /** How far it has come. */
    public enum State {
        RUNNING,
        /** Someone asked it to stop. */
        STOPPING,
        DONE,
        /** What was kept before is kept. */
        STOPPED,
        /** It broke down for a reason of its own, which is in the log. */
        FAILED;

        /** Whether it still goes on. */
        public boolean isUnderWay() {
            return this == RUNNING || this == STOPPING;
        }
    }

    /** What is being done, in this order. */
    public enum Stage {
        /** Candidates are looked for. */
        GATHERING,
        SOLVING,
        /** The market is solved and kept; it is solved again under other β and quotas. */
        VARYING
    }

    /** How long the stage will still take, if that can be told. */
    public Optional<Duration> remainingIfKnown() {
        return Optional.ofNullable(remaining);
    }
}
