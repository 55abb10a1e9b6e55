package org.twinbridge.api;

/** What a request names does not exist. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem.Type type;
    private final String what;

    NotFoundException(Problem.Type type, String what) {
        super("There is no (%s): %s.".formatted(what, type.id()));
        this.type = type;
        this.what = what;
    }

    Problem.Type type() {
        return type;
    }

    String what() {
        return what;
    }
}
