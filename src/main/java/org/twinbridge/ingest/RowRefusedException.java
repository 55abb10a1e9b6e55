package org.twinbridge.ingest;

import org.jspecify.annotations.Nullable;

/** What is wrong with the row at hand. Thrown often and caught at once, so it carries no stack trace. */
final class RowRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final transient Sentence reason;
    private final @Nullable String suggestion;

    RowRefusedException(String column, String value, Sentence reason, @Nullable String suggestion) {
        super(reason.key(), null, false, false);
        this.column = column;
        this.value = value;
        this.reason = reason;
        this.suggestion = suggestion;
    }

    RowRefusedException(String column, String value, Sentence reason) {
        this(column, value, reason, null);
    }

    /** The row as a whole is wrong. */
    RowRefusedException(Sentence reason) {
        this("", "", reason, null);
    }

    RefusedRow at(String unit, long number) {
        return new RefusedRow(unit, number, column, value, reason, suggestion);
    }
}
