package org.twinbridge.ingest.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.twinbridge.ingest.DataRelease;
import org.twinbridge.ingest.DataRelease.UndoState;
import org.twinbridge.ingest.ImportCounts;
import org.twinbridge.ingest.ImportSubject;

/** Imports in their table. */
@Repository
public class ReleaseStore {

    private static final int MAX_TEXT = 300;
    private static final int MAX_ACCOUNT = 120;

    private static final String SELECT = """
        select id, subject, name, file_name, sha256, imported_at, imported_by, rows_read, rows_new, rows_changed,
               rows_unchanged, rows_refused, rows_withdrawn, rows_skipped, undo_state, undone_at, undone_by
        from data_release\
        """;

    private final JdbcTemplate jdbc;

    ReleaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the latest first. */
    public List<DataRelease> all() {
        return jdbc.query(SELECT + " order by id desc", (row, n) -> release(row));
    }

    public Optional<DataRelease> find(long id) {
        return jdbc.query(SELECT + " where id = ?", (row, n) -> release(row), id).stream()
                .findFirst();
    }

    /** Adds a release of which it is not known yet what became of its rows. */
    public long begin(
            ImportSubject subject, String fileName, String sha256, Instant importedAt, @Nullable String importedBy) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                        insert into data_release (subject, name, file_name, sha256, imported_at, imported_by,
                               rows_read, rows_new, rows_changed, rows_unchanged, rows_refused, rows_withdrawn,
                               rows_skipped, undo_state)
                        values (?, '', ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?)\
                        """, new String[] {"id"});
                    statement.setString(1, subject.name());
                    statement.setString(2, cut(fileName, MAX_TEXT));
                    statement.setString(3, sha256);
                    statement.setObject(4, atUtc(importedAt));
                    statement.setString(5, importedBy == null ? null : cut(importedBy, MAX_ACCOUNT));
                    statement.setString(6, UndoState.KEPT.name());
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey(), "the database numbers its rows")
                .longValue();
    }

    /** Says what the data is called and what became of the rows. */
    public void finish(long id, String name, ImportCounts counts) {
        jdbc.update(
                """
                update data_release set name = ?, rows_read = ?, rows_new = ?, rows_changed = ?, rows_unchanged = ?,
                       rows_refused = ?, rows_withdrawn = ?, rows_skipped = ?
                where id = ?\
                """,
                cut(name, MAX_TEXT),
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                counts.withdrawn(),
                counts.skipped(),
                id);
    }

    public void markUndone(long id, Instant undoneAt, @Nullable String undoneBy) {
        jdbc.update(
                "update data_release set undo_state = ?, undone_at = ?, undone_by = ? where id = ?",
                UndoState.UNDONE.name(),
                atUtc(undoneAt),
                undoneBy == null ? null : cut(undoneBy, MAX_ACCOUNT),
                id);
    }

    /** Marks all but the latest ones whose changes are kept as such that cannot be undone. */
    public List<Long> markGone(int latestKept) {
        List<Long> old = jdbc.query(
                "select id from data_release where undo_state = ? order by id desc offset ? rows",
                (row, n) -> row.getLong(1),
                UndoState.KEPT.name(),
                latestKept);
        old.forEach(
                id -> jdbc.update("update data_release set undo_state = ? where id = ?", UndoState.GONE.name(), id));
        return old;
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static DataRelease release(ResultSet row) throws SQLException {
        return new DataRelease(
                row.getLong("id"),
                ImportSubject.valueOf(row.getString("subject")),
                row.getString("name"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"),
                new ImportCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_new"),
                        row.getLong("rows_changed"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_refused"),
                        row.getLong("rows_withdrawn"),
                        row.getLong("rows_skipped")),
                UndoState.valueOf(row.getString("undo_state")),
                instant(row, "undone_at"),
                row.getString("undone_by"));
    }
}
