package org.twinbridge.agreement;

import java.time.LocalDate;

/**
 * Something about an agreement that waits for somebody.
 *
 * @param what what waits
 * @param day the day it hangs on: of the review, of the end, on which it was a year without activity, from which the
 *     endorsement is missing
 */
public record DueItem(What what, LocalDate day) {

    /** What can wait. */
    public enum What {
        /** Its review has come due. */
        REVIEW,
        /** It ends within ninety days. */
        ENDING,
        /** Nothing was recorded for twelve months. */
        DORMANT,
        /** A chair or network lacks the endorsement of a National Commission. */
        ENDORSEMENT
    }
}
