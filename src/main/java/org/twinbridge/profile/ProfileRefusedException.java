package org.twinbridge.profile;

import java.util.List;

/** A profile cannot be kept as it is. The cause, in a bundle, says why and what would be accepted. */
public class ProfileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Cause {
        TOO_MANY,
        LANGUAGE_UNKNOWN,
        QUOTA_OUT_OF_RANGE,
        NOTE_TOO_LONG,
        DATE_AHEAD,
        /** Only the section and stewards verify. */
        VERIFIED_BY_OTHERS,
        /** Nobody states what is only inferred. */
        NOT_STATED,
        VERSION_UNKNOWN
    }

    private final Cause why;
    private final transient List<Object> values;

    public ProfileRefusedException(Cause why, Object... values) {
        super("The profile is refused: %s %s.".formatted(why, List.of(values)));
        this.why = why;
        this.values = List.of(values);
    }

    public Cause why() {
        return why;
    }

    /** What the sentence names, in its order. */
    public List<Object> values() {
        return values;
    }
}
