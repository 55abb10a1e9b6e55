package org.twinbridge.institution.persistence;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The one row that counts changes of the catalogue, shared by all processes on the database. */
@Repository
public class CatalogueChanges {

    private final JdbcTemplate jdbc;

    CatalogueChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long current() {
        Long number = jdbc.queryForObject("select change_number from catalogue_change where id = 1", Long.class);
        return number == null ? 0 : number;
    }

    public void raise() {
        jdbc.update("update catalogue_change set change_number = change_number + 1 where id = 1");
    }
}
