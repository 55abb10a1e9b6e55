package org.twinbridge.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.policy.PreviewTask.State;

/** A preview while it goes on: hears how far it is from the threads that work, and tells the threads that ask. */
final class RunningPreview implements PolicyTrial.Watch {

    /** Before that much of it is done a guess at the rest would jump about. */
    private static final double LEAST_SHARE = .01;

    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final String by;
    private final Instant startedAt;
    private final PolicyVersion policy;
    private final long begun = System.nanoTime();

    private State state = State.RUNNING;
    private int done;
    private int total;

    RunningPreview(String by, Instant startedAt, PolicyVersion policy) {
        this.by = by;
        this.startedAt = startedAt;
        this.policy = policy;
    }

    synchronized boolean isUnderWay() {
        return state.isUnderWay();
    }

    synchronized PreviewTask asItStands() {
        return new PreviewTask(by, startedAt, policy.id(), policy.name(), state, done, total, remaining());
    }

    @Override
    public synchronized boolean compared(int doneSoFar, int all) {
        done = doneSoFar;
        total = all;
        return state == State.RUNNING;
    }

    synchronized void stop() {
        if (state == State.RUNNING) {
            state = State.STOPPING;
        }
    }

    synchronized void end(State last) {
        state = last;
    }

    private @Nullable Duration remaining() {
        double share = total == 0 ? 0 : (double) done / total;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return !state.isUnderWay() || share < LEAST_SHARE || elapsed.compareTo(LEAST_TIME) < 0
                ? null
                : Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - share) / share));
    }
}
