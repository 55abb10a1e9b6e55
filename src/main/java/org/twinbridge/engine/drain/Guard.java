package org.twinbridge.engine.drain;

/** A rule that keeps a twinning from being suggested, whatever its score. Staff may override it with a reason. */
public enum Guard {
    /**
     * The more exposed side is protected and more than a quarter of the declared or planned outward person-months are
     * full degrees abroad without a return instrument.
     */
    FULL_DEGREES_ABROAD("full-degrees-abroad");

    private final String id;

    Guard(String id) {
        this.id = id;
    }

    /** Stable id for files and interfaces. */
    public String id() {
        return id;
    }
}
