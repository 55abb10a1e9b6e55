package org.twinbridge.agreement;

/** How far an agreement has come. What leads from one to the other is an {@link AgreementStep}. */
public enum AgreementState {
    /** Being written; some have signed at most. */
    DRAFTED,
    /** Signed by every side, not begun. */
    AGREED,
    /** Begun, and going on. */
    ACTIVE,
    /** Going on, and its review has come due. */
    REVIEW_DUE,
    /** Going on for another term, after a review. */
    RENEWED,
    /** In force, but nothing happens. */
    DORMANT,
    /** Over. */
    ENDED,
    /** Given up before it began. */
    WITHDRAWN;

    /** Whether its members work together now, so that they are not suggested to each other. */
    public boolean isRunning() {
        return this == ACTIVE || this == REVIEW_DUE || this == RENEWED;
    }

    /** Whether nothing follows. */
    public boolean isFinal() {
        return this == ENDED || this == WITHDRAWN;
    }

    /** Whether what it says may still be changed. */
    public boolean isOpenToChange() {
        return this == DRAFTED;
    }
}
