package org.twinbridge.twinning.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.TwinningKind;

/** Twinnings in their table. */
@Repository
public class TwinningStore {

    private static final String SELECT = """
        select id, institution_a, institution_b, kind, fields, started_on, ended_on, active, commitments_made,
               commitments_kept
        from twinning\
        """;

    private record Stored(long id, Twinning twinning) {}

    private final JdbcTemplate jdbc;

    TwinningStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Twinning> all() {
        return jdbc.query(SELECT + " order by institution_a, institution_b, id", (row, n) -> twinning(row));
    }

    /** Puts each in the place of the one that is the same, or adds it. */
    public void save(Collection<Twinning> twinnings) {
        for (Twinning twinning : twinnings) {
            List<Stored> same = same(twinning);
            String sql = same.isEmpty() ? """
                insert into twinning (institution_a, institution_b, kind, fields, started_on, ended_on, active,
                       commitments_made, commitments_kept)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """ : """
                    update twinning set institution_a = ?, institution_b = ?, kind = ?, fields = ?, started_on = ?,
                           ended_on = ?, active = ?, commitments_made = ?, commitments_kept = ?
                    where id = ?\
                    """;
            jdbc.update(sql, statement -> {
                set(statement, twinning);
                if (!same.isEmpty()) {
                    statement.setLong(10, same.getFirst().id());
                }
            });
        }
    }

    /** Puts twinnings in the place of those that follow from an agreement so far. */
    public void replaceOf(long agreement, Collection<Twinning> twinnings) {
        jdbc.update("delete from twinning where agreement_id = ?", agreement);
        save(twinnings);
        for (Twinning twinning : twinnings) {
            same(twinning)
                    .forEach(stored ->
                            jdbc.update("update twinning set agreement_id = ? where id = ?", agreement, stored.id()));
        }
    }

    /** Puts one institution in the place of another in all its twinnings but those with that one. */
    public void move(InstitutionId from, InstitutionId to) {
        List<Stored> moved = jdbc.query(
                SELECT + " where ? in (institution_a, institution_b) order by id",
                (row, n) -> new Stored(row.getLong("id"), twinning(row)),
                from.value());
        for (Stored stored : moved) {
            Twinning twinning = stored.twinning();
            InstitutionId other = twinning.a().equals(from) ? twinning.b() : twinning.a();
            if (!other.equals(to)) {
                boolean inOrder = to.compareTo(other) < 0;
                jdbc.update(
                        "update twinning set institution_a = ?, institution_b = ? where id = ?",
                        (inOrder ? to : other).value(),
                        (inOrder ? other : to).value(),
                        stored.id());
            }
        }
    }

    private List<Stored> same(Twinning twinning) {
        return jdbc
                .query(
                        SELECT + " where institution_a = ? and institution_b = ? order by id",
                        (row, n) -> new Stored(row.getLong("id"), twinning(row)),
                        twinning.a().value(),
                        twinning.b().value())
                .stream()
                .filter(stored -> stored.twinning().isSameAs(twinning))
                .toList();
    }

    private static void set(PreparedStatement statement, Twinning twinning) throws SQLException {
        statement.setString(1, twinning.a().value());
        statement.setString(2, twinning.b().value());
        statement.setString(3, twinning.kind().name());
        statement.setString(4, twinning.fields().stream().map(Field::code).collect(Collectors.joining(" ")));
        statement.setObject(5, twinning.start());
        statement.setObject(6, twinning.end());
        statement.setBoolean(7, twinning.active());
        statement.setInt(8, twinning.commitmentsMade());
        statement.setInt(9, twinning.commitmentsKept());
    }

    private static Twinning twinning(ResultSet row) throws SQLException {
        return new Twinning(
                new InstitutionId(row.getString("institution_a")),
                new InstitutionId(row.getString("institution_b")),
                TwinningKind.valueOf(row.getString("kind")),
                fields(row.getString("fields")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("active"),
                row.getInt("commitments_made"),
                row.getInt("commitments_kept"));
    }

    private static Set<Field> fields(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Field::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
