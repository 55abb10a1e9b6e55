package org.twinbridge.country;

/**
 * A figure of a country.
 *
 * @param value in the unit of its {@link Indicator}; finite
 * @param year the year it is of
 */
public record Figure(double value, int year) {
    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A figure must be a finite number, not %s.".formatted(value));
        }
    }
}
