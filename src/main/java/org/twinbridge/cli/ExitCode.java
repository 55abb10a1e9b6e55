package org.twinbridge.cli;

/** Exit codes that scripts rely on. */
final class ExitCode {

    /** All was done. */
    static final int DONE = 0;

    /** It was done, but for what was refused on the way. */
    static final int PARTLY_REFUSED = 1;

    /** Nothing was done: wrong arguments, a refused file, or a failure nobody foresaw. */
    static final int REFUSED = 2;

    private ExitCode() {}
}
