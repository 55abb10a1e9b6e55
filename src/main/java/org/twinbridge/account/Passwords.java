package org.twinbridge.account;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.twinbridge.account.AccountRefusedException.Cause;

/** Judges and hashes passwords. */
@Component
class Passwords {

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The hash of a new password, with the name of the algorithm in braces before it.
     *
     * @throws AccountRefusedException if the password is too short, too long, or the account's own name
     */
    String hash(String name, CharSequence password) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            throw new AccountRefusedException(
                    Cause.PASSWORD_SHORT,
                    "The password has %d characters; it needs at least %d."
                            .formatted(password.length(), Accounts.SHORTEST_PASSWORD),
                    password.length(),
                    Accounts.SHORTEST_PASSWORD);
        }
        int bytes = password.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Accounts.LONGEST_PASSWORD) {
            throw new AccountRefusedException(
                    Cause.PASSWORD_LONG,
                    "The password has %d bytes; %d are the most.".formatted(bytes, Accounts.LONGEST_PASSWORD),
                    bytes,
                    Accounts.LONGEST_PASSWORD);
        }
        if (name.equalsIgnoreCase(password.toString().strip())) {
            throw new AccountRefusedException(
                    Cause.PASSWORD_IS_NAME, "The password is the name itself: choose one that nobody guesses.");
        }
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password of \"%s\" was not hashed.".formatted(name));
        }
        return hash;
    }
}
