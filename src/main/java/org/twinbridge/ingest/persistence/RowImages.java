package org.twinbridge.ingest.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of the catalogue as text and back. Columns are taken from the database, so that one which is added later is kept
 * and put back like the others.
 */
@Repository
public class RowImages {

    private static final int BATCH = 1000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;
    private final Map<String, Map<String, Integer>> columnTypes = new ConcurrentHashMap<>();

    RowImages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of each part that has any, by its key. */
    Map<String, List<RowImage>> of(CataloguePart part, Collection<String> keys) {
        var images = new HashMap<String, List<RowImage>>();
        for (CatalogueTable table : part.tables()) {
            read(table, keys, row -> images.computeIfAbsent(key(table, row), key -> new ArrayList<>())
                    .add(image(table, row)));
        }
        return images;
    }

    /** Tells rows apart: equal for the same rows in any order, and for no others. */
    static String digest(List<RowImage> images) {
        MessageDigest digest = sha256();
        images.stream()
                .map(image -> image.table() + ' ' + image.json() + '\n')
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    /** Puts the rows of one part in the place of those there are; no rows remove it. */
    void put(CataloguePart part, Map<String, List<RowImage>> wanted) {
        List<CatalogueTable> tables = part.tables();
        for (CatalogueTable table : tables.reversed()) {
            List<Object[]> removed = wanted.entrySet().stream()
                    .filter(entry -> !table.referred() || entry.getValue().isEmpty())
                    .map(entry -> table.keyValues(entry.getKey()))
                    .toList();
            jdbc.batchUpdate("delete from %s where %s".formatted(table.name(), table.keyCondition()), removed);
        }
        for (CatalogueTable table : tables) {
            write(table, wanted);
        }
    }

    /** Every row of the catalogue, table by table in the order of their primary keys. */
    public void forEach(Consumer<RowImage> heard) {
        for (CataloguePart part : CataloguePart.values()) {
            for (CatalogueTable table : part.tables()) {
                String order = String.join(", ", primaryKey(table.name()));
                jdbc.query("select * from %s order by %s".formatted(table.name(), order), row -> {
                    heard.accept(image(table, row));
                });
            }
        }
    }

    private void read(CatalogueTable table, Collection<String> keys, RowReader reader) {
        if (table.keys().size() > 1) {
            String sql = "select * from %s where %s".formatted(table.name(), table.keyCondition());
            keys.forEach(key -> jdbc.query(sql, reader::read, table.keyValues(key)));
            return;
        }
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> portion = all.subList(from, Math.min(all.size(), from + BATCH));
            String marks = String.join(", ", Collections.nCopies(portion.size(), "?"));
            jdbc.query(
                    "select * from %s where %s in (%s)"
                            .formatted(table.name(), table.keys().getFirst(), marks),
                    reader::read,
                    portion.toArray());
        }
    }

    /** Hears one row after the other. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void write(CatalogueTable table, Map<String, List<RowImage>> wanted) {
        List<JsonNode> rows = wanted.values().stream()
                .flatMap(List::stream)
                .filter(image -> image.table().equals(table.name()))
                .map(image -> JSON.readTree(image.json()))
                .toList();
        if (!table.referred()) {
            insert(table, rows);
            return;
        }
        var missing = new ArrayList<JsonNode>();
        int row = 0;
        for (int[] batch : update(table, rows)) {
            for (int updated : batch) {
                if (updated == 0) {
                    missing.add(rows.get(row));
                }
                row++;
            }
        }
        insert(table, missing);
    }

    private int[][] update(CatalogueTable table, List<JsonNode> rows) {
        List<String> columns = List.copyOf(types(table.name()).keySet());
        String sql = "update %s set %s where %s"
                .formatted(table.name(), String.join(" = ?, ", columns) + " = ?", table.keyCondition());
        var all = new ArrayList<>(columns);
        all.addAll(table.keys());
        return batch(sql, table, all, rows);
    }

    private void insert(CatalogueTable table, List<JsonNode> rows) {
        List<String> columns = List.copyOf(types(table.name()).keySet());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql = "insert into %s (%s) values (%s)".formatted(table.name(), String.join(", ", columns), marks);
        batch(sql, table, columns, rows);
    }

    private int[][] batch(String sql, CatalogueTable table, List<String> columns, List<JsonNode> rows) {
        Map<String, Integer> types = types(table.name());
        return jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> {
            int position = 1;
            for (String column : columns) {
                statement.setObject(position++, value(row.path(column), types.getOrDefault(column, Types.VARCHAR)));
            }
        });
    }

    private static @Nullable Object value(JsonNode node, int type) {
        if (node.isMissingNode()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        String text = node.stringValue();
        return switch (type) {
            case Types.DATE -> LocalDate.parse(text);
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(text);
            default -> text;
        };
    }

    private static String key(CatalogueTable table, ResultSet row) throws SQLException {
        var parts = new ArrayList<String>();
        for (String column : table.keys()) {
            parts.add(row.getString(column));
        }
        return String.join(" ", parts);
    }

    private static RowImage image(CatalogueTable table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        ObjectNode node = JSON.createObjectNode();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            put(node, name(columns, i), value(row, i, columns.getColumnType(i)));
        }
        return new RowImage(table.name(), node.toString());
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            default -> row.getObject(column);
        };
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean flag -> node.put(name, flag);
            case Integer number -> node.put(name, number);
            case Long number -> node.put(name, number);
            case Double number -> node.put(name, number);
            default -> node.put(name, value.toString());
        }
    }

    private static String name(ResultSetMetaData columns, int column) throws SQLException {
        return columns.getColumnName(column).toLowerCase(Locale.ROOT);
    }

    /** The columns of a table in its order, each with its type of {@link Types}. */
    private Map<String, Integer> types(String table) {
        return columnTypes.computeIfAbsent(table, name -> {
            ResultSetExtractor<Map<String, Integer>> types = RowImages::types;
            return Objects.requireNonNull(jdbc.query("select * from %s where 1 = 0".formatted(name), types));
        });
    }

    private static Map<String, Integer> types(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        var types = new LinkedHashMap<String, Integer>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            types.put(name(columns, i), columns.getColumnType(i));
        }
        return types;
    }

    private List<String> primaryKey(String table) {
        return SchemaKeys.primaryKey(jdbc, table);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
