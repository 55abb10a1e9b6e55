package org.twinbridge.outcome;

import java.time.LocalDate;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/** Days that can be meant: the programme began in 1992, and what is typed may hold one digit too many. */
final class Calendar {

    private static final LocalDate FIRST = LocalDate.of(1992, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Calendar() {}

    static LocalDate require(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new OutcomeRefusedException(Cause.OUT_OF_CALENDAR, day, FIRST, LAST);
        }
        return day;
    }
}
