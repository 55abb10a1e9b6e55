package org.twinbridge.ingest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Long work while it goes on: hears how far it is from the thread that works, and tells the threads that ask. */
final class RunningTask implements ProgressListener {

    /** Before that much of it is done a guess at the rest would jump about. */
    private static final double LEAST_SHARE = .01;

    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final long id;
    private final DataTask.Kind kind;
    private final ImportSubject subject;
    private final String name;
    private final @Nullable StagedFile file;
    private final String by;
    private final Instant startedAt;
    private final long startedNanos = System.nanoTime();

    private DataTask.State state = DataTask.State.RUNNING;
    private double share = Double.NaN;
    private @Nullable Duration remaining;
    private @Nullable ImportReport report;
    private @Nullable UndoEffect undone;
    private DataTask.@Nullable Refusal refusal;

    RunningTask(
            long id,
            DataTask.Kind kind,
            ImportSubject subject,
            String name,
            @Nullable StagedFile file,
            String by,
            Instant startedAt) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.name = name;
        this.file = file;
        this.by = by;
        this.startedAt = startedAt;
    }

    String name() {
        return name;
    }

    synchronized boolean isUnderWay() {
        return state.isUnderWay();
    }

    synchronized DataTask asItStands() {
        return new DataTask(
                id, kind, subject, name, file, by, startedAt, state, share, remaining, report, undone, refusal);
    }

    @Override
    public synchronized void progressed(long done, long total) {
        if (total < done) {
            share = Double.NaN;
            remaining = null;
            return;
        }
        share = (double) done / total;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
        remaining = share < LEAST_SHARE || elapsed.compareTo(LEAST_TIME) < 0
                ? null
                : Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - share) / share));
    }

    @Override
    public synchronized boolean isCancelled() {
        return state == DataTask.State.STOPPING;
    }

    synchronized void stop() {
        if (state == DataTask.State.RUNNING) {
            state = DataTask.State.STOPPING;
        }
    }

    synchronized void done(ImportReport newReport) {
        report = newReport;
        end(DataTask.State.DONE);
    }

    synchronized void done(UndoEffect effect) {
        undone = effect;
        end(DataTask.State.DONE);
    }

    synchronized void stopped() {
        end(DataTask.State.STOPPED);
    }

    synchronized void refused(DataTask.Refusal why) {
        refusal = why;
        end(DataTask.State.REFUSED);
    }

    synchronized void failed() {
        end(DataTask.State.FAILED);
    }

    private void end(DataTask.State last) {
        state = last;
        remaining = null;
    }
}
