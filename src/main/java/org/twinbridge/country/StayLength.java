package org.twinbridge.country;

/** How long a scholar had been abroad, in whole years. */
public enum StayLength {
    /** Two or three years. */
    SHORT("short"),
    /** Four years or more. */
    LONG("long"),
    /** Six years or more: part of {@link #LONG}. */
    LONG6("long6"),
    /** Any length. */
    ALL("all");

    private final String label;

    StayLength(String label) {
        this.label = label;
    }

    /** How files write it, in the column {@code stratum}. */
    public String label() {
        return label;
    }
}
