package org.twinbridge.pole;

/** What a reviewer can decide of a pole. */
public enum DecisionKind {
    ACCEPTED(ReviewState.ACCEPTED),
    /** With a question that has to be answered first. */
    SENT_BACK(ReviewState.SENT_BACK),
    REJECTED(ReviewState.REJECTED),
    /** What was decided before is open again. */
    REOPENED(ReviewState.TO_REVIEW);

    private final ReviewState leadsTo;

    DecisionKind(ReviewState leadsTo) {
        this.leadsTo = leadsTo;
    }

    public ReviewState leadsTo() {
        return leadsTo;
    }

    /** Whether it must be given with a reason or a question. */
    public boolean needsReason() {
        return this != ACCEPTED;
    }
}
