package org.twinbridge.engine.drain;

/**
 * A change of plan that would lift the brain-drain term.
 *
 * @param kind what to change
 * @param gain by how much B rises, above 0 and at most 1
 */
public record Mend(Kind kind, double gain) {

    /** What to change. */
    public enum Kind {
        /** Split-site doctorates in place of full degrees abroad and of what is undeclared. */
        SPLIT_SITE_INSTEAD_OF_FULL_DEGREES,
        /** Degrees awarded by the more exposed side. */
        DEGREES_AWARDED_AT_HOME,
        /** Lead, authorship and budget held by the more exposed side. */
        LEAD_AND_BUDGET_AT_HOME,
        /** Training at home in place of doctorates that are spent abroad in part or whole: where nothing less helps. */
        TRAINING_AT_HOME_INSTEAD_OF_STAYS_ABROAD
    }

    public Mend {
        if (!(gain > 0 && gain <= 1)) {
            throw new IllegalArgumentException("A mend's gain (%s) must lie in (0, 1].".formatted(gain));
        }
    }
}
