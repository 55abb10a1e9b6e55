package org.twinbridge.ingest;

/** Tables that ship with the program and may be imported anew, to put back what a later file changed. */
public enum ShippedFile {
    COUNTRIES("countries.csv", ImportSubject.COUNTRIES),
    OUTFLOW("scholar-outflow.csv", ImportSubject.OUTFLOW);

    private final String file;
    private final ImportSubject subject;

    ShippedFile(String file, ImportSubject subject) {
        this.file = file;
        this.subject = subject;
    }

    /** Its name without folders. */
    public String file() {
        return file;
    }

    /** What it is about. */
    public ImportSubject subject() {
        return subject;
    }
}
