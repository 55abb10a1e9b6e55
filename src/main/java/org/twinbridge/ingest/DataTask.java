package org.twinbridge.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long work on the data as it stands at one moment.
 *
 * @param id number, growing with each
 * @param kind what is done
 * @param subject what the file, or the release, is about
 * @param name of the file, or of the release
 * @param file the file; {@code null} where a release is undone
 * @param by account of who began it
 * @param startedAt when
 * @param state how far it has come
 * @param share what is done of it, in [0, 1]; NaN if that cannot be told yet
 * @param remaining how long it will still take, as it went so far; {@code null} if that cannot be told yet
 * @param report what the import did or would do; {@code null} before it is done, and where a release is undone
 * @param undone what undoing did; {@code null} before it is done, and for imports
 * @param refusal why it was refused; {@code null} if it was not
 */
public record DataTask(
        long id,
        Kind kind,
        ImportSubject subject,
        String name,
        @Nullable StagedFile file,
        String by,
        Instant startedAt,
        State state,
        double share,
        @Nullable Duration remaining,
        @Nullable ImportReport report,
        @Nullable UndoEffect undone,
        @Nullable Refusal refusal) {

    /** What is done. */
    public enum Kind {
        /** A dry run. */
        CHECK,
        IMPORT,
        UNDO
    }

    /** How far it has come. */
    public enum State {
        RUNNING,
        /** Someone asked it to stop. */
        STOPPING,
        DONE,
        /** Nothing was changed. */
        STOPPED,
        /** Nothing was changed. */
        REFUSED,
        /** It broke down for a reason of its own, which is in the log; nothing was changed. */
        FAILED;

        /** Whether it still goes on. */
        public boolean isUnderWay() {
            return this == RUNNING || this == STOPPING;
        }
    }

    /** Why something was refused, in the language of whoever reads it. */
    @FunctionalInterface
    public interface Refusal {
        String in(java.util.Locale locale);
    }

    /** How long it will still take, if that can be told. */
    public Optional<Duration> remainingIfKnown() {
        return Optional.ofNullable(remaining);
    }
}
