package org.twinbridge.pole;

/** Where a pole stands in its review. */
public enum ReviewState {
    /** Nobody has decided, or it was reopened. */
    TO_REVIEW,
    /** It is a pole of excellence, and on the public list. */
    ACCEPTED,
    /** A question about it waits for an answer. */
    SENT_BACK,
    /** It is none, for the reason given. */
    REJECTED;

    /** Whether a decision can be taken in this state: what is accepted or rejected must be reopened first. */
    public boolean allows(DecisionKind kind) {
        return switch (this) {
            case TO_REVIEW -> kind != DecisionKind.REOPENED;
            case SENT_BACK -> kind != DecisionKind.SENT_BACK;
            case ACCEPTED, REJECTED -> kind == DecisionKind.REOPENED;
        };
    }
}
