package org.twinbridge.engine.pole;

/** How far a group of organisations is from being a pole. */
public enum PoleStatus {
    /** It passes every gate: joint work is on record, and it can be accepted. */
    RECORDED,
    /** It passes every gate but that of joint work, of which nothing is known. */
    POTENTIAL,
    /** It lacks something else. */
    INCOMPLETE
}
