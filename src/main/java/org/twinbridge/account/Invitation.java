package org.twinbridge.account;

import java.time.Instant;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A link by which somebody comes to an account.
 *
 * @param id stable id; not the link's token, which nobody but the invited learns
 * @param state what became of it, at the time it was read
 * @param roles what the account will be for
 * @param institutions the institutions an officer will act for, the main one first; empty for everybody else
 * @param mailAddress whom it is for; null if it was made without an address
 * @param madeBy the name of the account that invited
 * @param madeAt when
 * @param expiresAt when it ends unless it is used before
 */
public record Invitation(
        long id,
        State state,
        Set<Role> roles,
        SequencedSet<InstitutionId> institutions,
        @Nullable String mailAddress,
        String madeBy,
        Instant madeAt,
        Instant expiresAt) {

    /** What became of an invitation. */
    public enum State {
        WAITING,
        USED,
        EXPIRED,
        REVOKED
    }

    /** Whom it is for; empty if it was made without an address. */
    public Optional<String> mail() {
        return Optional.ofNullable(mailAddress);
    }
}
