package org.twinbridge.ingest;

/** A file that cannot be imported at all; its message is a sentence for people. Nothing was changed. */
public class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String message) {
        super(message);
    }

    public FileRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
