package org.twinbridge.account;

/** A link of an invitation leads nowhere, or not any more. */
public class InvitationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, to be said in the reader's language. */
    public enum Cause {
        UNKNOWN,
        USED,
        EXPIRED,
        REVOKED
    }

    private final Cause cause;

    public InvitationRefusedException(Cause cause) {
        super("The invitation cannot be used: %s.".formatted(cause));
        this.cause = cause;
    }

    public Cause reason() {
        return cause;
    }
}
