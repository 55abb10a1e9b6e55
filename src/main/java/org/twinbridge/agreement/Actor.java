package org.twinbridge.agreement;

/** As what somebody acts on an agreement. */
public enum Actor {
    /** Acts for one of its members. */
    OFFICER,
    /** Runs the programme. */
    STAFF,
    /** The daily look at what is due. */
    CLOCK
}
