package org.twinbridge.ingest;

/** A file that was not taken in; nothing of it is kept. */
public class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Cause {
        EMPTY,
        TOO_LARGE,
        BROKEN_OFF
    }

    private final Cause why;

    UploadRefusedException(Cause why, String message) {
        super(message);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
