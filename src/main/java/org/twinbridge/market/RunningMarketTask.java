package org.twinbridge.market;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.market.MarketTask.Stage;
import org.twinbridge.market.MarketTask.State;

/** Work on the market while it goes on: hears how far it is from the threads that work, and tells the threads that ask. */
final class RunningMarketTask implements MarketWatch {

    /** Before that much of it is done a guess at the rest would jump about. */
    private static final double LEAST_SHARE = .01;

    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final String by;
    private final Instant startedAt;

    private State state = State.RUNNING;
    private Stage stage = Stage.GATHERING;
    private int done;
    private int total;
    private double residual = Double.NaN;
    private long stageNanos = System.nanoTime();

    RunningMarketTask(String by, Instant startedAt) {
        this.by = by;
        this.startedAt = startedAt;
    }

    synchronized boolean isUnderWay() {
        return state.isUnderWay();
    }

    synchronized MarketTask asItStands() {
        return new MarketTask(by, startedAt, state, stage, done, total, residual, remaining());
    }

    @Override
    public synchronized boolean gathering(int doneSoFar, int all) {
        return progressed(Stage.GATHERING, doneSoFar, all);
    }

    @Override
    public synchronized boolean solving(int iterations, double residualNow) {
        residual = residualNow;
        return progressed(Stage.SOLVING, iterations, 0);
    }

    /** So many of all variants are worked out; returns whether to go on. */
    synchronized boolean varying(int doneSoFar, int all) {
        return progressed(Stage.VARYING, doneSoFar, all);
    }

    synchronized void stop() {
        if (state == State.RUNNING) {
            state = State.STOPPING;
        }
    }

    synchronized void end(State last) {
        state = last;
    }

    private boolean progressed(Stage now, int doneSoFar, int all) {
        if (now != stage) {
            stage = now;
            stageNanos = System.nanoTime();
        }
        done = doneSoFar;
        total = all;
        return state == State.RUNNING;
    }

    private @Nullable Duration remaining() {
        double share = total == 0 ? 0 : (double) done / total;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - stageNanos);
        return !state.isUnderWay() || share < LEAST_SHARE || elapsed.compareTo(LEAST_TIME) < 0
                ? null
                : Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - share) / share));
    }
}
