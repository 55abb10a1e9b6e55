package org.twinbridge.engine.score;

import java.util.List;

/**
 * What one side gains from the other (U), and by which criteria.
 *
 * @param value in [floor, 1]
 * @param criteria in the policy's order
 */
public record Utility(double value, List<CriterionValue> criteria) {
    public Utility {
        if (!(value > 0 && value <= 1 + 1e-9)) {
            throw new IllegalArgumentException("A utility (%s) must lie in (0, 1].".formatted(value));
        }
        criteria = List.copyOf(criteria);
    }

    /** The weighted sum of the criteria, but no less than the floor. */
    static Utility of(List<CriterionValue> criteria, double floor) {
        return new Utility(Math.max(floor, sum(criteria)), criteria);
    }

    /** What the floor adds to the sum of the criteria, 0 or more; 0 where it does not act. */
    public double liftedByFloor() {
        return Math.max(0, value - sum(criteria));
    }

    /** Added one by one, in order: a compensated sum would differ in the last digit from one place to the next. */
    private static double sum(List<CriterionValue> criteria) {
        double sum = 0;
        for (CriterionValue criterion : criteria) {
            sum += criterion.weighted();
        }
        return sum;
    }
}
