package org.twinbridge.engine.profile;

import java.time.LocalDate;

/**
 * What an institution looks for.
 *
 * @param field ISCED-F field
 * @param modality how it wants the knowledge to move, or {@link Modality#ANY}
 * @param urgency in (0, 1]
 * @param evidence what it rests on
 */
public record Need(Field field, Modality modality, double urgency, Evidence evidence) {
    public Need {
        Fractions.requirePositive("urgency of the need", field, urgency);
    }

    /** What the need weighs in formulas (ũ), in (0, 1): its urgency tempered by confidence. */
    public double weightOn(LocalDate day) {
        return urgency * evidence.shareOn(day);
    }
}
