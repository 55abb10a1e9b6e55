package org.twinbridge.account;

/** An account could not be made; the message says why and what would be accepted. */
public class AccountRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccountRefusedException(String message) {
        super(message);
    }
}
