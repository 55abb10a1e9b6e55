package org.twinbridge.country;

/** The World Bank's classes of economies by national income per head. */
public enum IncomeGroup {
    LOW("Low income"),
    LOWER_MIDDLE("Lower middle income"),
    UPPER_MIDDLE("Upper middle income"),
    HIGH("High income");

    private final String label;

    IncomeGroup(String label) {
        this.label = label;
    }

    /** The World Bank's own English label, as files have it. */
    public String label() {
        return label;
    }
}
