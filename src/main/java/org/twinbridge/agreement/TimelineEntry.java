package org.twinbridge.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Something that was done with an agreement.
 *
 * @param what what was done
 * @param before the state before; {@code null} for the first entry
 * @param after the state after
 * @param actor as what somebody did it
 * @param by name of the account; that of the program for what the daily look did
 * @param side the member it was done for, or that it concerns; {@code null} for none
 * @param words the reason, what was found or what it is about; may be empty
 * @param at when
 */
public record TimelineEntry(
        What what,
        @Nullable AgreementState before,
        AgreementState after,
        Actor actor,
        String by,
        @Nullable InstitutionId side,
        String words,
        Instant at) {

    /** What can be done: the steps, and what leaves the state as it is. */
    public enum What {
        DRAFT,
        CHANGE,
        SIGN,
        REOPEN,
        WITHDRAW,
        START,
        CALL_REVIEW,
        RENEW,
        SET_DORMANT,
        WAKE,
        END,
        OVERRIDE,
        ENDORSEMENT,
        DOCUMENT_ADDED,
        DOCUMENT_REMOVED,
        MERGED;

        static What of(AgreementStep step) {
            return valueOf(step.name());
        }
    }
}
