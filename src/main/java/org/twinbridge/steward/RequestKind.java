package org.twinbridge.steward;

/** What a user asks of the stewards. */
public enum RequestKind {
    /** An institution is missing from the catalogue. */
    NOT_LISTED,
    /** The user's account should act for the institution. */
    CLAIM,
    /** Two entries of the catalogue are one institution. */
    DUPLICATE
}
