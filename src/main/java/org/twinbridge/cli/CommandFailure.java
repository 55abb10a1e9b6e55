package org.twinbridge.cli;

/** A command that could not do what was asked, for a reason its user can understand and mend. */
final class CommandFailure extends RuntimeException {

    private final int exitCode;

    /**
     * @param sentence what is wrong, with its value and the way out; shown as it is
     * @param exitCode exit code of the program, never 0
     */
    CommandFailure(String sentence, int exitCode) {
        super(sentence);
        if (exitCode == 0) {
            throw new IllegalArgumentException("A failure must not end with exit code 0: " + sentence);
        }
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence to show, never {@code null}. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
