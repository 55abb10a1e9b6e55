package org.twinbridge.profile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.profile.Statement;

/** Versions of profiles in their table, which the database lets nobody change. */
@Repository
public class VersionStore {

    /**
     * A version as it is kept.
     *
     * @param number 1 for the first of the institution
     * @param how how it came about
     * @param by name of the account; empty if nobody known saved it
     * @param role in which role; empty as above
     * @param restored number of the version it brought back; {@code null} if it brought back none
     */
    public record Kept(
            int number,
            String how,
            String by,
            String role,
            Instant at,
            @Nullable Integer restored,
            List<Statement> statements) {

        private static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    row.getInt("number"),
                    row.getString("how"),
                    row.getString("saved_by"),
                    row.getString("role"),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    row.getObject("restored", Integer.class),
                    StatementJson.read(row.getString("statements")));
        }
    }

    private static final String SELECT = "select number, how, saved_by, role, saved_at, restored, statements"
            + " from profile_version where institution_id = ?";

    private final JdbcTemplate jdbc;

    VersionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Kept> all(InstitutionId institution, int limit) {
        return jdbc.query(
                SELECT + " order by number desc limit ?", (row, n) -> Kept.of(row), institution.value(), limit);
    }

    public Optional<Kept> latest(InstitutionId institution) {
        return all(institution, 1).stream().findFirst();
    }

    public Optional<Kept> find(InstitutionId institution, int number) {
        return jdbc.query(SELECT + " and number = ?", (row, n) -> Kept.of(row), institution.value(), number).stream()
                .findFirst();
    }

    /**
     * Adds a version, numbered after the latest.
     *
     * @return its number
     * @throws org.springframework.dao.DuplicateKeyException if somebody else adds one at this moment
     */
    public int add(
            InstitutionId institution,
            String how,
            String by,
            String role,
            Instant at,
            @Nullable Integer restored,
            Collection<Statement> statements) {
        int number = latest(institution).map(Kept::number).orElse(0) + 1;
        jdbc.update(
                "insert into profile_version"
                        + " (institution_id, number, how, saved_by, role, saved_at, restored, statements)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                institution.value(),
                number,
                how,
                by,
                role,
                at.atOffset(ZoneOffset.UTC),
                restored,
                StatementJson.write(statements));
        return number;
    }
}
