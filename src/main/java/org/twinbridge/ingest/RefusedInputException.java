package org.twinbridge.ingest;

import java.io.IOException;

/** What is wrong with the file, found while it is read. */
final class RefusedInputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /**
     * @param key of the text in the bundle
     * @param values what the text names
     */
    RefusedInputException(String key, Object... values) {
        this(Sentence.of(key, values));
    }

    private RefusedInputException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** The rest of a sentence that begins with the file's name. */
    Sentence sentence() {
        return sentence;
    }
}
