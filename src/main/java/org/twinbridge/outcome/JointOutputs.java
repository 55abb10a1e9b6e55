package org.twinbridge.outcome;

import java.time.LocalDate;

/**
 * Works that members made together: publications, patents, software, data.
 *
 * @param count how many, at least one
 * @param attestation how it is known, and which they are
 */
public record JointOutputs(int count, Attestation attestation) implements Outcome {

    public JointOutputs {
        Counts.require(count);
    }

    @Override
    public LocalDate day() {
        return attestation.date();
    }
}
