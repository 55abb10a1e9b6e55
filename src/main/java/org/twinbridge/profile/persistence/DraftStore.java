package org.twinbridge.profile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.profile.Statement;

/** Drafts in their table, one for each account and institution. One row is written for each change, without entities. */
@Repository
public class DraftStore {

    /**
     * A draft as it is kept.
     *
     * @param base what was stored when the draft was begun
     * @param mine what is to be stored
     * @param changedAt when it was changed last
     */
    public record Kept(List<Statement> base, List<Statement> mine, Instant changedAt) {

        private static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    StatementJson.read(row.getString("base")),
                    StatementJson.read(row.getString("content")),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        }
    }

    private static final String OF = " where account_id = ? and institution_id = ?";

    private final JdbcTemplate jdbc;

    DraftStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Kept> find(UUID account, InstitutionId institution) {
        return jdbc
                .query(
                        "select base, content, changed_at from profile_draft" + OF,
                        (row, n) -> Kept.of(row),
                        account,
                        institution.value())
                .stream()
                .findFirst();
    }

    /** Puts the draft in the place of the one there was. */
    public void keep(
            UUID account,
            InstitutionId institution,
            Collection<Statement> base,
            Collection<Statement> mine,
            Instant now) {
        String from = StatementJson.write(base);
        String to = StatementJson.write(mine);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        if (!update(account, institution, from, to, at)) {
            try {
                jdbc.update(
                        "insert into profile_draft (account_id, institution_id, base, content, changed_at)"
                                + " values (?, ?, ?, ?, ?)",
                        account,
                        institution.value(),
                        from,
                        to,
                        at);
            } catch (DuplicateKeyException sameMoment) {
                update(account, institution, from, to, at);
            }
        }
    }

    public void discard(UUID account, InstitutionId institution) {
        jdbc.update("delete from profile_draft" + OF, account, institution.value());
    }

    private boolean update(UUID account, InstitutionId institution, String base, String mine, OffsetDateTime at) {
        return jdbc.update(
                        "update profile_draft set base = ?, content = ?, changed_at = ?" + OF,
                        base,
                        mine,
                        at,
                        account,
                        institution.value())
                > 0;
    }
}
