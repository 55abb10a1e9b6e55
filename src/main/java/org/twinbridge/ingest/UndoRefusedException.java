package org.twinbridge.ingest;

/** A release that cannot be undone, and why; nothing was changed. */
public class UndoRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UndoRefusedException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** Why, with the way out. */
    public Sentence sentence() {
        return sentence;
    }
}
