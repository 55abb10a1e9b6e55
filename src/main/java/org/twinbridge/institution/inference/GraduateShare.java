package org.twinbridge.institution.inference;

/**
 * How many of a country's graduates of a year did so in one broad field.
 *
 * @param percent share of all graduates from tertiary education, 0 to 100
 * @param median the median of that share over the countries that have one, more than 0
 */
public record GraduateShare(double percent, double median) {

    public GraduateShare {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A share of graduates (%s) must lie in [0, 100].".formatted(percent));
        }
        if (!(median > 0 && median <= 100)) {
            throw new IllegalArgumentException(
                    "The median of the shares of graduates (%s) must lie in (0, 100].".formatted(median));
        }
    }

    /** 1 where the country is like others, less where fewer graduate in the field, 0 or more. */
    double ratio() {
        return percent / median;
    }
}
