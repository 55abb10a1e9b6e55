package org.twinbridge.engine.score;

/**
 * What one criterion says of one side, before reciprocity.
 *
 * @param criterion its id
 * @param weight its weight in the utility, in [0, 1]
 * @param value f, in [0, 1]
 */
public record CriterionValue(CriterionId criterion, double weight, double value) {
    public CriterionValue {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The weight (%s) of criterion (%s) must lie in [0, 1].".formatted(weight, criterion));
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "The value (%s) of criterion (%s) must lie in [0, 1].".formatted(value, criterion));
        }
    }

    /** Its share of the utility, in [0, 1]. */
    public double weighted() {
        return weight * value;
    }
}
