package org.twinbridge.ingest.persistence;

import java.util.List;

/**
 * Parts of the catalogue that are kept, compared and put back as a whole, in the order in which they can be written: what
 * refers to another comes after it.
 */
public enum CataloguePart {
    /** A country and its figures; the key is its code. */
    COUNTRY(new CatalogueTable("country", true, "iso2"), new CatalogueTable("country_figure", false, "country")),
    /** Joint works of two countries; the key is both codes. */
    COUNTRY_TIE(new CatalogueTable("country_tie", false, "country_a", "country_b")),
    /** Joint works of a country in all; the key is its code. */
    COUNTRY_WORKS(new CatalogueTable("country_works", false, "country")),
    /** Scholars who left one country for another; the key is both codes and the length of stay. */
    OUTFLOW(new CatalogueTable("scholar_outflow", false, "origin", "destination", "stratum")),
    /** An institution, its names and links; the key is its id. */
    INSTITUTION(
            new CatalogueTable("institution", true, "id"),
            new CatalogueTable("institution_name", false, "institution_id"),
            new CatalogueTable("institution_link", false, "institution_id")),
    /** What an institution states of itself; the key is its id. */
    PROFILE(
            new CatalogueTable("profile", true, "institution_id"),
            new CatalogueTable("profile_item", false, "institution_id")),
    /** What one origin shows of an institution; the key is its id and the origin. */
    EVIDENCE(new CatalogueTable("evidence_item", false, "institution_id", "origin")),
    /** All twinnings of two institutions; the key is both ids. */
    TWINNING(new CatalogueTable("twinning", false, "institution_a", "institution_b"));

    @SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nobody can change
    private final List<CatalogueTable> tables;

    CataloguePart(CatalogueTable... tables) {
        this.tables = List.of(tables);
    }

    /** Its tables; rows of later ones refer to a row of the first. */
    public List<CatalogueTable> tables() {
        return tables;
    }

    /** The key of a part that several columns tell apart. */
    public static String key(String... columns) {
        return String.join(" ", columns);
    }
}
