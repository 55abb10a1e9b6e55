package org.twinbridge.steward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A request in the stewards' queue.
 *
 * @param id number, in the order of arrival
 * @param kind what is asked
 * @param institution the institution it is about, which may have left the catalogue since; {@code null} if it is not listed
 * @param other the entry it is said to duplicate; {@code null} for the other kinds
 * @param text the user's own words; may be empty for a duplicate
 * @param contact name of the account that asked
 * @param createdAt when it was asked
 * @param state how far it has come
 * @param decision who decided and why; {@code null} while it is open
 */
public record StewardRequest(
        long id,
        RequestKind kind,
        @Nullable InstitutionId institution,
        @Nullable InstitutionId other,
        String text,
        String contact,
        Instant createdAt,
        RequestState state,
        @Nullable Decision decision) {

    /**
     * How a request ended.
     *
     * @param by name of the account that decided
     * @param at when
     * @param reason in the steward's words; empty only if it was accepted
     */
    public record Decision(String by, Instant at, String reason) {}

    public StewardRequest {
        if ((state == RequestState.OPEN) != (decision == null)) {
            throw new IllegalArgumentException(
                    "The request %d is %s with the decision %s, which is inconsistent.".formatted(id, state, decision));
        }
    }
}
