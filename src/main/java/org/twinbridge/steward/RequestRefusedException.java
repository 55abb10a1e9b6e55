package org.twinbridge.steward;

/** A request could not be taken in or decided; the message says why and what would be accepted. */
public class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for a page that says it in the user's language. */
    public enum Cause {
        NO_WORDS,
        TOO_LONG,
        TOO_MANY_OPEN,
        UNKNOWN_INSTITUTION,
        SAME_INSTITUTION,
        ALREADY_ASKED,
        UNKNOWN_REQUEST,
        ALREADY_DECIDED,
        NO_REASON
    }

    private final Cause why;

    public RequestRefusedException(Cause why, String message) {
        super(message);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
