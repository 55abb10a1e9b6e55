package org.twinbridge.country;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Regions of the United Nations' M49 standard that hold countries: the continents, their subregions and, where M49 has
 * them, intermediate regions; in the order in which they are offered, each after what it lies in.
 */
public enum M49Region {
    AFRICA("002", "Africa"),
    NORTHERN_AFRICA("015", "Northern Africa"),
    SUB_SAHARAN_AFRICA("202", "Sub-Saharan Africa"),
    EASTERN_AFRICA("014", "Eastern Africa"),
    MIDDLE_AFRICA("017", "Middle Africa"),
    SOUTHERN_AFRICA("018", "Southern Africa"),
    WESTERN_AFRICA("011", "Western Africa"),
    AMERICAS("019", "Americas"),
    LATIN_AMERICA_AND_CARIBBEAN("419", "Latin America and the Caribbean"),
    CARIBBEAN("029", "Caribbean"),
    CENTRAL_AMERICA("013", "Central America"),
    SOUTH_AMERICA("005", "South America"),
    NORTHERN_AMERICA("021", "Northern America"),
    ASIA("142", "Asia"),
    CENTRAL_ASIA("143", "Central Asia"),
    EASTERN_ASIA("030", "Eastern Asia"),
    SOUTH_EASTERN_ASIA("035", "South-eastern Asia"),
    SOUTHERN_ASIA("034", "Southern Asia"),
    WESTERN_ASIA("145", "Western Asia"),
    EUROPE("150", "Europe"),
    EASTERN_EUROPE("151", "Eastern Europe"),
    NORTHERN_EUROPE("154", "Northern Europe"),
    SOUTHERN_EUROPE("039", "Southern Europe"),
    WESTERN_EUROPE("155", "Western Europe"),
    OCEANIA("009", "Oceania"),
    AUSTRALIA_AND_NEW_ZEALAND("053", "Australia and New Zealand"),
    MELANESIA("054", "Melanesia"),
    MICRONESIA("057", "Micronesia"),
    POLYNESIA("061", "Polynesia");

    private static final Set<String> CONTINENTS = Set.of("002", "019", "142", "150", "009");

    private final String code;
    private final String nameInTables;

    M49Region(String code, String nameInTables) {
        this.code = code;
        this.nameInTables = nameInTables;
    }

    /** Three digits of M49. */
    public String code() {
        return code;
    }

    /** The region of a code, if it is one of these; never throws. */
    public static Optional<M49Region> of(String code) {
        return Arrays.stream(values())
                .filter(region -> region.code.equals(code))
                .findFirst();
    }

    /** Whether it is of the first level, that of the continents. */
    public boolean isContinent() {
        return CONTINENTS.contains(code);
    }

    /** Whether a country lies in this region, at whichever level. */
    public boolean includes(Country country) {
        return nameInTables.equals(country.region())
                || nameInTables.equals(country.subregion())
                || nameInTables.equals(country.intermediateRegion());
    }

    /** All regions, in the order in which they are offered. */
    public static List<M49Region> all() {
        return List.of(values());
    }
}
