package org.twinbridge.market;

/** By what countries are put into groups. */
public enum CountryGrouping {
    /** Subregions of M49. */
    REGION,
    /** The World Bank's classes of economies. */
    INCOME,
    /** What the United Nations and the policy say of them; a country may be in several of these groups, or in none. */
    STATUS
}
