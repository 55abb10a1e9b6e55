package org.twinbridge.notice;

import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Who is told. The officers of an institution and the holders of a role are those who are it when they read, so that
 * whoever joins later sees what still waits.
 *
 * @param kind how {@code value} is meant
 * @param value an account's name, an institution's id or a role
 */
public record Recipient(Kind kind, String value) {

    /** Whom a recipient's value names. */
    public enum Kind {
        /** One account, by its name. */
        ACCOUNT,
        /** The officers who act for an institution. */
        OFFICERS,
        /** Everybody who holds a role. */
        ROLE
    }

    private static final int LONGEST = 120;

    public Recipient {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The recipient \"%s\" must have 1 to %d characters.".formatted(value, LONGEST));
        }
    }

    public static Recipient account(Account account) {
        return accountNamed(account.name());
    }

    /** @param name what the person signs in with */
    public static Recipient accountNamed(String name) {
        return new Recipient(Kind.ACCOUNT, name);
    }

    public static Recipient officersOf(InstitutionId institution) {
        return new Recipient(Kind.OFFICERS, institution.value());
    }

    public static Recipient holdersOf(Role role) {
        return new Recipient(Kind.ROLE, role.name());
    }
}
