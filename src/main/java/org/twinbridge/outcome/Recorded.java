package org.twinbridge.outcome;

import java.time.Instant;

/**
 * An outcome on record.
 *
 * @param id stable number
 * @param version rises with each change
 * @param agreement number of the agreement
 * @param outcome what is recorded
 * @param sample whether it is made up for the demonstration
 * @param by account that recorded it
 * @param at when
 */
public record Recorded(long id, long version, long agreement, Outcome outcome, boolean sample, String by, Instant at) {

    public Outcome.Kind kind() {
        return Outcome.Kind.of(outcome);
    }
}
