package org.twinbridge.agreement.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.twinbridge.agreement.Document;
import org.twinbridge.agreement.DocumentForm;

/** Papers of agreements in their table; their content is only ever streamed. */
@Repository
public class DocumentStore {

    private static final String SELECT =
            "select id, agreement_id, file_name, form, bytes, sha256, added_by, added_at from agreement_document";

    private final JdbcTemplate jdbc;

    DocumentStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an agreement, in the order in which they came. */
    public List<Document> of(long agreement) {
        return jdbc.query(SELECT + " where agreement_id = ? order by id", (row, n) -> document(row), agreement);
    }

    public Optional<Document> find(long id) {
        return jdbc.query(SELECT + " where id = ?", (row, n) -> document(row), id).stream()
                .findFirst();
    }

    /** Keeps a file; the number of the document is not looked at. */
    public Document add(Document document, Path content) {
        var keys = new GeneratedKeyHolder();
        try (InputStream in = Files.newInputStream(content)) {
            jdbc.update(
                    connection -> {
                        PreparedStatement statement = connection.prepareStatement("""
                            insert into agreement_document (agreement_id, file_name, form, bytes, sha256, content, added_by,
                                   added_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)\
                            """, new String[] {"id"});
                        statement.setLong(1, document.agreement());
                        statement.setString(2, document.name());
                        statement.setString(3, document.form().name());
                        statement.setLong(4, document.bytes());
                        statement.setString(5, document.sha256());
                        statement.setBinaryStream(6, in, document.bytes());
                        statement.setString(7, document.by());
                        statement.setTimestamp(8, Timestamp.from(document.at()));
                        return statement;
                    },
                    keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        return find(id).orElseThrow();
    }

    /** Writes a document's content; the stream is left open. */
    public void write(long id, OutputStream out) {
        jdbc.query(
                "select content from agreement_document where id = ?",
                row -> {
                    try (InputStream in = row.getBinaryStream(1)) {
                        in.transferTo(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                id);
    }

    public void remove(long id) {
        jdbc.update("delete from agreement_document where id = ?", id);
    }

    private static Document document(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("added_at").toInstant();
        return new Document(
                row.getLong("id"),
                row.getLong("agreement_id"),
                row.getString("file_name"),
                DocumentForm.valueOf(row.getString("form")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("added_by"),
                at);
    }
}
