package org.twinbridge.twinning.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.twinning.Twinning;

/** Twinnings in their table. */
@Repository
public class TwinningStore {

    private final JdbcTemplate jdbc;

    TwinningStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Twinning> all() {
        return jdbc.query(
                """
                select institution_a, institution_b, fields, active, commitments_made, commitments_kept
                from twinning order by institution_a, institution_b, id""",
                (row, n) -> new Twinning(
                        new InstitutionId(row.getString("institution_a")),
                        new InstitutionId(row.getString("institution_b")),
                        fields(row.getString("fields")),
                        row.getBoolean("active"),
                        row.getInt("commitments_made"),
                        row.getInt("commitments_kept")));
    }

    private static Set<Field> fields(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Field::new)
                .collect(Collectors.toSet());
    }
}
