package org.twinbridge.account;

import java.util.List;

/** Something about an account could not be done; the message says why and what would be accepted. */
public class AccountRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, to be said in the reader's language. */
    public enum Cause {
        NAME_TAKEN,
        NAME_MALFORMED,
        DISPLAY_NAME_LONG,
        NO_ROLE,
        NO_INSTITUTION,
        NEEDLESS_INSTITUTION,
        MAIL_MALFORMED,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_IS_NAME,
        PASSWORD_WRONG,
        UNKNOWN_ACCOUNT,
        CHANGED_MEANWHILE,
        LAST_ADMINISTRATOR,
        OIDC_TAKEN,
        NOT_STORED
    }

    private final Cause cause;
    private final transient List<Object> values;

    /** @param values what the sentence of the cause speaks of, in its order */
    public AccountRefusedException(Cause cause, String message, Object... values) {
        super(message);
        this.cause = cause;
        this.values = List.of(values);
    }

    public Cause reason() {
        return cause;
    }

    /** What the sentence of the cause speaks of, in its order. */
    public Object[] values() {
        return values.toArray();
    }
}
