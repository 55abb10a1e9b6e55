package org.twinbridge.engine.profile;

/**
 * A field an institution works in.
 *
 * @param field ISCED-F field
 * @param weight its share of the institution's work, in (0, 1]; an institution's weights sum to 1
 * @param evidence what it rests on
 */
public record Theme(Field field, double weight, Evidence evidence) {
    public Theme {
        Fractions.requirePositive("weight of the theme", field, weight);
    }
}
