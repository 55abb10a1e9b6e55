package org.twinbridge.engine.score;

/** Why a pair is not suggested at all. */
public enum Obstacle {
    /** An institution and itself. */
    SELF,
    /** Parent and child. */
    SAME_HOUSE,
    /** An agreement of the two is active. */
    ALREADY_TWINNED,
    /** One does not want the other. */
    EXCLUDED,
    /** One can take on no new twinning. */
    QUOTA_REACHED,
    /** A guard forbids it. */
    GUARDED,
    /** The catalogue is seen through an initiative in whose countries neither lies. */
    OUTSIDE_INITIATIVE,
    /** The catalogue is seen through an initiative, and neither meets a need of it that the other has. */
    NOTHING_FOR_INITIATIVE,
    /** Both lie in one country, and only partners across borders are looked for. */
    SAME_COUNTRY
}
