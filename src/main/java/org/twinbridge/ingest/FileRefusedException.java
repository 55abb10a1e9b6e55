package org.twinbridge.ingest;

/** A file that cannot be imported at all; its message is a sentence for people. Nothing was changed. */
public class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    FileRefusedException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /** What is wrong with the file, with its name and the way out. */
    public Sentence sentence() {
        return sentence;
    }
}
