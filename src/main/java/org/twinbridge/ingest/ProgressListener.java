package org.twinbridge.ingest;

/** Hears how far an import is, and may stop it. Called from the importing thread. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing and never stops. */
    ProgressListener NONE = (done, total) -> {};

    /**
     * Hears how far it is.
     *
     * @param done bytes read
     * @param total bytes to read, at least 1; in a zip of unknown size less than what is done at last
     */
    void progressed(long done, long total);

    /** Whether to stop; then nothing is changed. */
    default boolean isCancelled() {
        return false;
    }
}
