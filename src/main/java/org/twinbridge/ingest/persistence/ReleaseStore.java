package org.twinbridge.ingest.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.ingest.DataRelease;
import org.twinbridge.ingest.ImportCounts;
import org.twinbridge.ingest.ImportSubject;

/** Imports in their table. */
@Repository
public class ReleaseStore {

    private static final int MAX_TEXT = 300;

    private final JdbcTemplate jdbc;

    ReleaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<DataRelease> all() {
        return jdbc.query("""
                select id, subject, name, file_name, sha256, imported_at, rows_read, rows_new, rows_changed,
                       rows_unchanged, rows_refused, rows_withdrawn, rows_skipped
                from data_release order by id desc""", (row, n) -> release(row));
    }

    public void add(
            ImportSubject subject,
            String name,
            String fileName,
            String sha256,
            Instant importedAt,
            ImportCounts counts) {
        jdbc.update(
                """
                insert into data_release (subject, name, file_name, sha256, imported_at, rows_read, rows_new,
                       rows_changed, rows_unchanged, rows_refused, rows_withdrawn, rows_skipped)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                subject.name(),
                cut(name),
                cut(fileName),
                sha256,
                OffsetDateTime.ofInstant(importedAt, ZoneOffset.UTC),
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                counts.withdrawn(),
                counts.skipped());
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private static DataRelease release(ResultSet row) throws SQLException {
        return new DataRelease(
                row.getLong("id"),
                ImportSubject.valueOf(row.getString("subject")),
                row.getString("name"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                new ImportCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_new"),
                        row.getLong("rows_changed"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_refused"),
                        row.getLong("rows_withdrawn"),
                        row.getLong("rows_skipped")));
    }
}
