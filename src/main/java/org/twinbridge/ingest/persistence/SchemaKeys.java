package org.twinbridge.ingest.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database knows of its own keys. */
final class SchemaKeys {

    /** A column of a table that refers to the first column of another's primary key. */
    record Reference(String table, String column) {}

    private SchemaKeys() {}

    /** Columns of a table's primary key, in their order. */
    static List<String> primaryKey(JdbcTemplate jdbc, String table) {
        return list(jdbc, connection -> {
            var columns = new TreeMap<Integer, String>();
            try (ResultSet keys =
                    connection.getMetaData().getPrimaryKeys(null, schema(connection), own(connection, table))) {
                while (keys.next()) {
                    columns.put(keys.getInt("KEY_SEQ"), lower(keys.getString("COLUMN_NAME")));
                }
            }
            return List.copyOf(columns.values());
        });
    }

    /** Columns of other tables that refer to the table. */
    static List<Reference> references(JdbcTemplate jdbc, String table) {
        return list(jdbc, connection -> {
            var references = new ArrayList<Reference>();
            try (ResultSet keys =
                    connection.getMetaData().getExportedKeys(null, schema(connection), own(connection, table))) {
                while (keys.next()) {
                    references.add(new Reference(
                            lower(keys.getString("FKTABLE_NAME")), lower(keys.getString("FKCOLUMN_NAME"))));
                }
            }
            return List.copyOf(references);
        });
    }

    private static <T> List<T> list(JdbcTemplate jdbc, ConnectionCallback<List<T>> question) {
        List<T> answer = jdbc.execute(question);
        return answer == null ? List.of() : answer;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    /** The name as the database keeps it. */
    private static String own(Connection connection, String table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        return database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
