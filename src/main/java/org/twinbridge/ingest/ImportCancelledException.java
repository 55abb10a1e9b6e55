package org.twinbridge.ingest;

/** The import was stopped by who watched it; nothing was changed. */
public class ImportCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportCancelledException() {
        super("The import was stopped. Nothing was changed.");
    }
}
