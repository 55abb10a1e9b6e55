package org.twinbridge.outcome;

import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/** Counts of things that came of an agreement. */
final class Counts {

    private Counts() {}

    static void require(int count) {
        if (count < 1) {
            throw new OutcomeRefusedException(Cause.NO_COUNT);
        }
        if (count > People.MOST) {
            throw new OutcomeRefusedException(Cause.TOO_MANY, count, People.MOST);
        }
    }
}
