package org.twinbridge.ingest;

import java.io.IOException;

/** What is wrong with the file, found while it is read; its message is a sentence for people. */
final class RefusedInputException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedInputException(String message) {
        super(message);
    }
}
