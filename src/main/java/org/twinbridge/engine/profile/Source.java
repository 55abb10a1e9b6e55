package org.twinbridge.engine.profile;

/** Where a profile item comes from, and how far it is believed on the day it is made. */
public enum Source {
    /** Checked by the section or a steward. */
    VERIFIED(.9),
    /** Publications, programmes taught or spending. */
    EVIDENCE(.8),
    /** Said by the institution itself. */
    DECLARED(.6),
    /** Read from the institution's name or that of its parts. */
    INFERRED(.3),
    /** Assumed from the figures of the country. */
    COUNTRY_PRIOR(.15);

    private final double confidence;

    Source(double confidence) {
        this.confidence = confidence;
    }

    /** Confidence of a new item, in (0, 1). */
    public double confidence() {
        return confidence;
    }

    /** Whether it is what is usual in the country, so that nothing of the institution itself was read. */
    public boolean isAssumed() {
        return this == COUNTRY_PRIOR;
    }

    /** Whether someone answers for the item, rather than a rule having guessed it. */
    public boolean isStated() {
        return this == VERIFIED || this == EVIDENCE || this == DECLARED;
    }
}
