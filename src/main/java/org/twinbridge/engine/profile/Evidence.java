package org.twinbridge.engine.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a profile item rests on.
 *
 * @param source kind of source
 * @param date day it was stated, seen or inferred
 * @param note what was read, for people, such as {@code name: "agricultural"}; may be empty
 */
public record Evidence(Source source, LocalDate date, String note) {

    /** Days in which confidence halves: 24 months of the mean Gregorian year. */
    private static final double HALF_LIFE_DAYS = 2 * 365.2425;

    public static Evidence of(Source source, LocalDate date) {
        return new Evidence(source, date, "");
    }

    /**
     * Confidence on a day, in (0, 1): that of the source, halved for every 24 months since the date. A date ahead of
     * the day counts as that day.
     */
    public double confidenceOn(LocalDate day) {
        long age = Math.max(0, ChronoUnit.DAYS.between(date, day));
        return source.confidence() * Math.pow(.5, age / HALF_LIFE_DAYS);
    }

    /**
     * The factor by which an item counts, in [½, 1): half of its weight is given, half must be earned by confidence, so
     * that well-documented institutions don't win by paperwork.
     */
    public double shareOn(LocalDate day) {
        return .5 + .5 * confidenceOn(day);
    }
}
