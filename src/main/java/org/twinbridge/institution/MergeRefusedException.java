package org.twinbridge.institution;

/** Two institutions that cannot be merged; the message says why. Nothing was changed. */
public class MergeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeRefusedException(String message) {
        super(message);
    }
}
