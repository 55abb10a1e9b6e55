package org.twinbridge.outcome;

import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/**
 * People by gender, counted and never named.
 *
 * @param women 0 or more
 * @param men 0 or more
 * @param other people of another gender, or who did not say; 0 or more
 */
public record People(int women, int men, int other) {

    /** More than one agreement moves. */
    public static final int MOST = 100_000;

    public People {
        int least = Math.min(women, Math.min(men, other));
        int most = Math.max(women, Math.max(men, other));
        if (least < 0) {
            throw new OutcomeRefusedException(Cause.NOBODY);
        }
        if (most > MOST) {
            throw new OutcomeRefusedException(Cause.TOO_MANY, most, MOST);
        }
    }

    /** All of them. */
    public int total() {
        return women + men + other;
    }

    People orRefused() {
        if (total() == 0) {
            throw new OutcomeRefusedException(Cause.NOBODY);
        }
        return this;
    }
}
