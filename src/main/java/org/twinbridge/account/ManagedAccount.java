package org.twinbridge.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param account the account
 * @param version counts its changes; who changes it says which version they saw
 * @param signedInAt when it signed in last; null if never
 * @param lockedTo until when failed attempts keep it from signing in; null if they don't
 * @param oidcSubject its name at the single sign-on; null if it has none
 */
public record ManagedAccount(
        Account account,
        long version,
        @Nullable Instant signedInAt,
        @Nullable Instant lockedTo,
        @Nullable String oidcSubject) {

    /** When it signed in last; empty if never. */
    public Optional<Instant> lastSignIn() {
        return Optional.ofNullable(signedInAt);
    }

    /** Until when failed attempts keep it from signing in; empty if they don't. */
    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedTo);
    }
}
