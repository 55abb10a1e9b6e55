package org.twinbridge.engine.market;

import java.util.concurrent.CancellationException;

/** Asks a watch, and stops with an exception where it wants no more. */
final class Watches {

    private Watches() {}

    static void askWhetherToGoOn(SolverWatch watch, int iterations, double residual) {
        if (!watch.goOn(iterations, residual)) {
            throw new CancellationException("The market was stopped after %d iterations.".formatted(iterations));
        }
    }
}
