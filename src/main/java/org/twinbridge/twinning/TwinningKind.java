package org.twinbridge.twinning;

import java.util.Locale;

/** Sorts of working partnerships. */
public enum TwinningKind {
    /** Of two institutions. */
    TWINNING,
    /** As two members of a UNITWIN network. */
    NETWORK,
    /** By a UNESCO chair at one of them. */
    CHAIR,
    /** An agreement of any other sort. */
    AGREEMENT;

    /** How files write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
