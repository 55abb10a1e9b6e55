package org.twinbridge.interest;

/** What became of an interest. */
public enum InterestState {
    /** Waits for an answer. */
    OPEN,
    /** Accepted: a draft of an agreement was begun. */
    ACCEPTED,
    /** Declined, with a reason. */
    DECLINED,
    /** Taken back by the side that had expressed it. */
    WITHDRAWN
}
