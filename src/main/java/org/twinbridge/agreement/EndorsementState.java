package org.twinbridge.agreement;

/** How far the endorsement of a National Commission has come. */
public enum EndorsementState {
    /** Nobody has asked for it yet. */
    MISSING,
    /** Asked for, not answered. */
    ASKED,
    /** Received. */
    RECEIVED
}
