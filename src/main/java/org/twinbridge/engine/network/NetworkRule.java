package org.twinbridge.engine.network;

/**
 * One rule of a demand.
 *
 * @param kind which
 * @param subject whom or what it is about: the group of a bound, the id of a fixed institution, else empty
 */
public record NetworkRule(Kind kind, String subject) {

    /** The kinds of rule. */
    public enum Kind {
        MIN_SIZE,
        MAX_SIZE,
        MIN_COUNTRIES,
        MIN_SOUTH,
        MAX_PER_COUNTRY,
        /** Least number of members of a group. */
        GROUP_MIN,
        /** Greatest number of members of a group. */
        GROUP_MAX,
        /** An institution that must be a member. */
        FIXED,
        /** Institutions that must not be members. */
        BARRED,
        /** That a member can take on a new twinning. */
        QUOTA,
        /** That nobody is joined with its own house, with whom it excludes or against a guard. */
        COMPATIBLE
    }
}
