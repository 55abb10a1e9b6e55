package org.twinbridge.ingest;

/** What a file is about. */
public enum ImportSubject {
    /** The data dump of the Research Organization Registry, schema 2.x. */
    ROR("ror", "Record"),
    /** Institutions of OpenAlex: their works and the fields of these. */
    OPENALEX("openalex", "Record"),
    /** What institutions state of themselves. */
    PROFILES("profiles", "Row"),
    /** Programmes that institutions teach. */
    PROGRAMMES("programmes", "Row"),
    /** Twinnings that exist or existed. */
    TWINNINGS("twinnings", "Row"),
    /** Countries and their figures. */
    COUNTRIES("countries", "Row"),
    /** Works that authors of two countries wrote together. */
    COUNTRY_TIES("country-ties", "Row"),
    /** Where scholars go and whether they stay. */
    OUTFLOW("outflow", "Row"),
    /** The institutions that ship for the demonstration. */
    DEMONSTRATION("demonstration", "Row");

    private final String label;
    private final String unit;

    ImportSubject(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** What one piece of such a file is called: a row, counted by lines, or a record, counted from 1. */
    public String unit() {
        return unit;
    }

    /** Whether such a file brings institutions. */
    public boolean bringsInstitutions() {
        return this == ROR || this == DEMONSTRATION;
    }
}
