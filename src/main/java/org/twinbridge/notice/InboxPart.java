package org.twinbridge.notice;

/** A part of an inbox. */
public enum InboxPart {
    /** What was neither put away nor dealt with. */
    WAITING,
    /** What was put away or dealt with. */
    DONE,
    /** Everything. */
    ALL
}
