package org.twinbridge.engine.pole;

/** Hears how far a search for poles has come, and may stop it. */
@FunctionalInterface
public interface PoleWatch {

    /**
     * Called after every theme.
     *
     * @param done themes searched so far, 1 or more
     * @param of themes in all
     * @return whether to go on
     */
    boolean goOn(int done, int of);

    /** Lets it run to its end. */
    static PoleWatch none() {
        return (done, of) -> true;
    }
}
