package org.twinbridge.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database of a test: emptied before it, and compared before and after. */
class Database {

    /** In an order in which they can be emptied. */
    private static final List<String> TABLES = List.of(
            "release_before",
            "release_change",
            "data_release",
            "twinning",
            "evidence_item",
            "profile_item",
            "profile",
            "institution_merge",
            "institution_link",
            "institution_name",
            "institution",
            "scholar_outflow",
            "country_works",
            "country_tie",
            "country_figure",
            "country");

    private final JdbcTemplate jdbc;

    Database(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void empty() {
        TABLES.forEach(table -> jdbc.execute("delete from " + table));
    }

    /** Every row of every table, and the change number. */
    Map<String, List<String>> contents() {
        var contents = new TreeMap<String, List<String>>();
        for (String table : TABLES) {
            contents.put(table, rows(table));
        }
        contents.put("catalogue_change", rows("catalogue_change"));
        return contents;
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("select * from " + table).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
