package org.twinbridge.engine.score;

/** Whose benefit something is, from the point of view of the institution that asks. */
public enum Side {
    SELF,
    PARTNER,
    /** Both together: the brain-drain term belongs to the pair. */
    BOTH
}
