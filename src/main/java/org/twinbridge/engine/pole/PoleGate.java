package org.twinbridge.engine.pole;

/** What the programme's definition asks of every pole. */
public enum PoleGate {
    /** At least one institution of higher education. */
    HIGHER_EDUCATION,
    /** Enough kinds of organisation, "other" not being one, and as many houses: parts of one university are no pole. */
    KINDS,
    /** A theme within the priorities. */
    PRIORITY,
    /** Joint work of members on record. */
    JOINT_WORK
}
