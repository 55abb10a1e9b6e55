package org.twinbridge.outcome;

import java.time.LocalDate;

/**
 * Policies, laws or standards that the work found its way into.
 *
 * @param count how many, at least one
 * @param attestation how it is known, and which they are
 */
public record PoliciesInfluenced(int count, Attestation attestation) implements Outcome {

    public PoliciesInfluenced {
        Counts.require(count);
    }

    @Override
    public LocalDate day() {
        return attestation.date();
    }
}
