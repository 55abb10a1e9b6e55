package org.twinbridge.outcome;

import java.time.LocalDate;

/**
 * Teachers who were trained.
 *
 * @param people at least one
 * @param attestation how it is known
 */
public record TrainedTeachers(People people, Attestation attestation) implements Outcome {

    public TrainedTeachers {
        people.orRefused();
    }

    @Override
    public LocalDate day() {
        return attestation.date();
    }
}
