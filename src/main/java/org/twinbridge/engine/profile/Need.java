package org.twinbridge.engine.profile;

import java.time.LocalDate;

/**
 * What an institution looks for.
 *
 * @param field ISCED-F field
 * @param modality how it wants the knowledge to move, or {@link Modality#ANY}
 * @param urgency in (0, 1]
 * @param evidence what it rests on
 * @param countsDouble whether it counts as two alike, as an initiative may ask
 */
public record Need(Field field, Modality modality, double urgency, Evidence evidence, boolean countsDouble) {
    public Need {
        Fractions.requirePositive("urgency of the need", field, urgency);
    }

    /** A need that counts once. */
    public Need(Field field, Modality modality, double urgency, Evidence evidence) {
        this(field, modality, urgency, evidence, false);
    }

    public Need withUrgency(double newUrgency) {
        return new Need(field, modality, newUrgency, evidence, countsDouble);
    }

    /** The same need, counted double; a need that does already stays as it is. */
    public Need countedDouble() {
        return countsDouble ? this : new Need(field, modality, urgency, evidence, true);
    }

    /** What it claims beside the institution's other needs, whoever vouches for it, in (0, 2]. */
    public double claim() {
        return countsDouble ? 2 * urgency : urgency;
    }

    /** What the need weighs in formulas (ũ), in (0, 2): its claim tempered by confidence. */
    public double weightOn(LocalDate day) {
        return claim() * evidence.shareOn(day);
    }
}
