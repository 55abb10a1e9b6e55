package org.twinbridge.ingest;

import java.nio.file.Path;

/** Brings files about one subject in. */
public interface FileImport {

    ImportSubject subject();

    /**
     * Imports a file in one transaction. Importing it again changes nothing.
     *
     * @return what it did
     * @throws FileRefusedException if the file cannot be read or is not of the right form
     * @throws ImportCancelledException if the listener stopped it
     */
    ImportReport run(Path file, ImportOptions options, ProgressListener listener);
}
