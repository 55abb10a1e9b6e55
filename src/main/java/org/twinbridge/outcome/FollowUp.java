package org.twinbridge.outcome;

import java.time.LocalDate;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/**
 * Where the people of a cohort were some years after.
 *
 * @param home in the country they came from, 0 or more
 * @param host in the host country, 0 or more
 * @param elsewhere in another country, 0 or more
 * @param unknown nobody knows, 0 or more
 */
public record FollowUp(int home, int host, int elsewhere, int unknown) {

    /** How long after. */
    public enum Year {
        ONE(1),
        THREE(3),
        FIVE(5);

        private final int years;

        Year(int years) {
            this.years = years;
        }

        public int years() {
            return years;
        }

        /** The day from which on it can be known. */
        public LocalDate after(LocalDate end) {
            return end.plusYears(years);
        }
    }

    public FollowUp {
        if (Math.min(Math.min(home, host), Math.min(elsewhere, unknown)) < 0) {
            throw new OutcomeRefusedException(Cause.NO_COUNT);
        }
        if (Math.max(Math.max(home, host), Math.max(elsewhere, unknown)) > People.MOST) {
            throw new OutcomeRefusedException(Cause.TOO_MANY, Math.max(home, host), People.MOST);
        }
    }

    public int total() {
        return home + host + elsewhere + unknown;
    }

    /** Those of whom it is known where they were. */
    public int known() {
        return home + host + elsewhere;
    }
}
