package org.twinbridge.engine.profile;

import java.time.LocalDate;

/**
 * What an institution can give. Recruitment that draws people toward the richer side is never one.
 *
 * @param field ISCED-F field
 * @param modality how it can move the knowledge, or {@link Modality#ANY}
 * @param strength in (0, 1]
 * @param evidence what it rests on
 */
public record Capacity(Field field, Modality modality, double strength, Evidence evidence) {
    public Capacity {
        Fractions.requirePositive("strength of the capacity", field, strength);
    }

    /** What the capacity counts in formulas (q̃), in (0, 1): its strength tempered by confidence. */
    public double countOn(LocalDate day) {
        return strength * evidence.shareOn(day);
    }
}
