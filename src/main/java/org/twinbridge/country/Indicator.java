package org.twinbridge.country;

/** A figure known of a country. Its column is the one of the country table that is imported and shipped. */
public enum Indicator {
    /** Full-time equivalents per million inhabitants. */
    RESEARCHERS_PER_MILLION("researchers_per_million", 0, 100_000),
    /** Research and development spending, % of GDP. */
    GERD("gerd_pct_gdp", 0, 100),
    /** GDP per head, current international $. */
    GDP_PER_HEAD("gdp_pc_ppp", 0, 1e7),
    /** Gross ratio of tertiary enrolment, %; may exceed 100. */
    TERTIARY_ENROLMENT("tertiary_enrolment", 0, 500),
    /** Students abroad, % of the tertiary enrolment at home; exceeds 100 in very small systems. */
    OUTBOUND_MOBILITY("outbound_mobility_ratio", 0, 10_000),
    /** Persons. */
    OUTBOUND_STUDENTS("outbound_students", 0, 1e10),
    /** Persons. */
    INBOUND_STUDENTS("inbound_students", 0, 1e10),
    /** Persons a year, in minus out. */
    NET_MIGRATION("net_migration", -1e9, 1e9),
    /** Persons. */
    POPULATION("population", 0, 1e10),
    /** Scientific and technical journal articles a year, fractional count. */
    SCIENTIFIC_ARTICLES("sci_articles", 0, 1e9);

    private final String column;
    private final double least;
    private final double most;

    Indicator(String column, double least, double most) {
        this.column = column;
        this.least = least;
        this.most = most;
    }

    /** Name of its column in files; the year's column is this with {@code _year}. */
    public String column() {
        return column;
    }

    /** The least value that makes sense, in the indicator's unit. */
    public double least() {
        return least;
    }

    /** The greatest value that makes sense, in the indicator's unit. */
    public double most() {
        return most;
    }
}
