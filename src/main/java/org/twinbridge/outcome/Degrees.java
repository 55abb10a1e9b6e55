package org.twinbridge.outcome;

import java.time.LocalDate;
import org.twinbridge.engine.profile.Field;

/**
 * Degrees that were awarded.
 *
 * @param count how many, at least one
 * @param field what in
 * @param awardedAt where
 * @param attestation how it is known
 */
public record Degrees(int count, Field field, AwardedAt awardedAt, Attestation attestation) implements Outcome {

    /** Who awards a degree, as seen from the country the people came from. */
    public enum AwardedAt {
        HOME,
        HOST,
        JOINT
    }

    public Degrees {
        Counts.require(count);
    }

    @Override
    public LocalDate day() {
        return attestation.date();
    }
}
