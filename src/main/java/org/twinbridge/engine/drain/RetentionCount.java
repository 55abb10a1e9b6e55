package org.twinbridge.engine.drain;

/**
 * People who moved and of whom it is known where they are.
 *
 * @param home how many of them are in the country they came from, 0 or more
 * @param known how many are known, at least {@code home}
 */
public record RetentionCount(int home, int known) {

    private static final RetentionCount NONE = new RetentionCount(0, 0);

    public RetentionCount {
        if (!(0 <= home && home <= known)) {
            throw new IllegalArgumentException(
                    "Of %d people who are known, %d cannot be at home.".formatted(known, home));
        }
    }

    /** Nobody. */
    public static RetentionCount none() {
        return NONE;
    }

    /** Both groups together. */
    public RetentionCount plus(RetentionCount other) {
        return new RetentionCount(home + other.home, known + other.known);
    }

    /** Share at home, in [0, 1]; NaN where nobody is known. */
    public double share() {
        return (double) home / known;
    }
}
