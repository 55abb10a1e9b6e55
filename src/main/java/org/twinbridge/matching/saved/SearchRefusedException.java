package org.twinbridge.matching.saved;

/** A search could not be kept or changed as asked; nothing was changed. */
public class SearchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the page has a sentence for each. */
    public enum Cause {
        NO_NAME,
        NAME_TAKEN,
        TOO_MANY,
        NOTHING_LISTED,
        CHANGED_MEANWHILE
    }

    private final Cause why;

    public SearchRefusedException(Cause why) {
        super("The search is not kept or changed as asked: %s.".formatted(why));
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
