package org.twinbridge.institution.persistence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.InstitutionId;

/** Institutions that were merged, in their table. */
@Repository
public class MergeStore {

    private final JdbcTemplate jdbc;

    MergeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The institution kept, by each one given up. */
    public Map<InstitutionId, InstitutionId> all() {
        var merges = new HashMap<InstitutionId, InstitutionId>();
        jdbc.query("select given_up, kept from institution_merge", row -> {
            merges.put(new InstitutionId(row.getString(1)), new InstitutionId(row.getString(2)));
        });
        return merges;
    }

    /** Adds a merge; what was merged into the one given up is from now on merged into the one kept. */
    public void add(InstitutionId kept, InstitutionId givenUp, @Nullable String by) {
        jdbc.update("update institution_merge set kept = ? where kept = ?", kept.value(), givenUp.value());
        jdbc.update(
                "insert into institution_merge (given_up, kept, merged_at, merged_by) values (?, ?, current_timestamp,"
                        + " ?)",
                givenUp.value(),
                kept.value(),
                by);
    }
}
