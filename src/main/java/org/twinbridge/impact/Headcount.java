package org.twinbridge.impact;

import org.twinbridge.outcome.People;

/**
 * People of many records together, by gender.
 *
 * @param women 0 or more
 * @param men 0 or more
 * @param other people of another gender, or who did not say; 0 or more
 */
public record Headcount(long women, long men, long other) {

    private static final Headcount NOBODY = new Headcount(0, 0, 0);

    static Headcount nobody() {
        return NOBODY;
    }

    Headcount plus(People people) {
        return new Headcount(women + people.women(), men + people.men(), other + people.other());
    }

    /** All of them. */
    public long total() {
        return women + men + other;
    }

    /** Share of women, in [0, 1]; 0 where there is nobody. */
    public double shareOfWomen() {
        return total() == 0 ? 0 : (double) women / total();
    }
}
