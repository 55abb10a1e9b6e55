package org.twinbridge.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When the review of a term comes due: six months before it ends, or in its middle if it is shorter than a year. */
final class ReviewDays {

    private static final int MONTHS_BEFORE_END = 6;

    private ReviewDays() {}

    static LocalDate of(LocalDate begin, LocalDate end) {
        LocalDate middle = begin.plusDays(ChronoUnit.DAYS.between(begin, end) / 2);
        LocalDate usual = end.minusMonths(MONTHS_BEFORE_END);
        return usual.isAfter(middle) ? usual : middle;
    }
}
