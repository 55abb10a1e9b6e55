package org.twinbridge.engine.score;

/** Stable id of a criterion, such as {@code coverage}: small letters and hyphens. */
public record CriterionId(String value) implements Comparable<CriterionId> {

    public static final CriterionId COVERAGE = new CriterionId("coverage");
    public static final CriterionId THEME = new CriterionId("theme");
    public static final CriterionId FEASIBILITY = new CriterionId("feasibility");
    public static final CriterionId TRUST = new CriterionId("trust");
    public static final CriterionId PRIORITY = new CriterionId("priority");
    public static final CriterionId NETWORK = new CriterionId("network");
    /** Not a criterion of a side's utility: the pair's brain-drain term, as it enters the score. */
    public static final CriterionId BRAIN_DRAIN = new CriterionId("brain-drain");
    /** Not a criterion: what the floor of a utility adds where it acts. */
    public static final CriterionId FLOOR = new CriterionId("floor");

    public CriterionId {
        if (!value.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a criterion's id: small letters and hyphens, such as brain-drain.".formatted(value));
        }
    }

    @Override
    public int compareTo(CriterionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
