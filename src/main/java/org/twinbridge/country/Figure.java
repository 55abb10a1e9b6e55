package org.twinbridge.country;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a country.
 *
 * @param value in the unit of its {@link Indicator}; finite
 * @param year the year it is of
 * @param source who publishes it; null where the table it came from does not say
 */
public record Figure(double value, int year, @Nullable String source) {
    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A figure must be a finite number, not %s.".formatted(value));
        }
        if (source != null && source.isBlank()) {
            throw new IllegalArgumentException("The source of a figure must say something, or be null.");
        }
    }
}
