package org.twinbridge.interest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * That an institution wants to work with another.
 *
 * @param id its number
 * @param version rises with each change
 * @param from who expressed it
 * @param to in whom
 * @param note in the officer's words; may be empty
 * @param by name of the officer's account
 * @param at when it was expressed
 * @param state what became of it
 * @param assessment how the pair was scored then
 * @param answer how it was answered or taken back; {@code null} while it waits
 * @param agreement number of the agreement that came of it; {@code null} if none did
 * @param sample whether it is an example of the demonstration, which claims nothing of real institutions
 */
public record Interest(
        long id,
        long version,
        InstitutionId from,
        InstitutionId to,
        String note,
        String by,
        Instant at,
        InterestState state,
        Assessment assessment,
        @Nullable Answer answer,
        @Nullable Long agreement,
        boolean sample) {

    /**
     * How it was answered or taken back.
     *
     * @param by name of the account
     * @param at when
     * @param reason why it was declined; {@code null} if it was not
     * @param words in the officer's words; may be empty
     * @param policy name and version of the policy in force then
     * @param release name of the data release then
     */
    public record Answer(
            String by, Instant at, @Nullable DeclineReason reason, String words, String policy, String release) {}

    public boolean isOpen() {
        return state == InterestState.OPEN;
    }

    /** Whether an institution is one of the two. */
    public boolean concerns(InstitutionId institution) {
        return from.equals(institution) || to.equals(institution);
    }

    /** The one of the two that is not this one. */
    public InstitutionId other(InstitutionId side) {
        return side.equals(from) ? to : from;
    }
}
