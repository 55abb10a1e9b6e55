package org.twinbridge.market;

import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

/** Work on the market that a test brings forward step by step. */
@TestComponent
public class RunningMarket {

    private final SolvedMarkets solved;

    RunningMarket(SolvedMarkets solved) {
        this.solved = solved;
    }

    public void begin() {
        solved.task().set(new RunningMarketTask("somebody", Clock.systemUTC().instant()));
    }

    public void gathering(int done, int total) {
        task().gathering(done, total);
    }

    public void solving(int iterations, double residual) {
        task().solving(iterations, residual);
    }

    public void endStopped() {
        task().end(MarketTask.State.STOPPED);
    }

    private RunningMarketTask task() {
        return Objects.requireNonNull(solved.task().get());
    }
}
