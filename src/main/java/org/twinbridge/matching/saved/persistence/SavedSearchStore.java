package org.twinbridge.matching.saved.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.saved.SavedSearch;
import org.twinbridge.matching.saved.SeenList;
import org.twinbridge.matching.saved.SeenPartner;
import tools.jackson.databind.json.JsonMapper;

/** Saved searches in their table. */
@Repository
public class SavedSearchStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String INSERT = """
        insert into saved_search (account_name, institution_id, name, address, muted, looked_at, policy_name,
                                  release_name, seen, checked, lock_version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
        """;

    private final JdbcTemplate jdbc;

    SavedSearchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it under a number of its own. */
    public SavedSearch add(SavedSearch search) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(INSERT, new String[] {"id"});
                    insert.setString(1, search.account());
                    insert.setString(2, search.institution().value());
                    insert.setString(3, search.name());
                    insert.setString(4, search.query());
                    insert.setBoolean(5, search.muted());
                    insert.setObject(6, search.lookedAt().atOffset(ZoneOffset.UTC));
                    insert.setString(7, search.seen().policy());
                    insert.setString(8, search.seen().release());
                    insert.setString(9, JSON.writeValueAsString(search.seen().partners()));
                    insert.setString(10, search.checked());
                    return insert;
                },
                key);
        return find(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    public Optional<SavedSearch> find(long id) {
        return jdbc.query("select * from saved_search where id = ?", (row, number) -> search(row), id).stream()
                .findFirst();
    }

    /** Those of an account, by name. */
    public List<SavedSearch> of(String account) {
        return jdbc.query(
                "select * from saved_search where account_name = ? order by lower(name), id",
                (row, number) -> search(row),
                account);
    }

    /** Those whose owners want to be told. */
    public List<SavedSearch> heard() {
        return jdbc.query("select * from saved_search where not muted order by id", (row, number) -> search(row));
    }

    public long count(String account) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from saved_search where account_name = ?", Long.class, account));
    }

    /** Whether it was still as it was read. */
    public boolean rename(long id, long lockVersion, String name) {
        return jdbc.update(
                        "update saved_search set name = ?, lock_version = lock_version + 1 where id = ? and lock_version = ?",
                        name,
                        id,
                        lockVersion)
                == 1;
    }

    /** Whether it was still as it was read. */
    public boolean mute(long id, long lockVersion, boolean muted) {
        return jdbc.update(
                        "update saved_search set muted = ?, lock_version = lock_version + 1 where id = ? and lock_version = ?",
                        muted,
                        id,
                        lockVersion)
                == 1;
    }

    public void look(long id, SeenList seen, Instant at) {
        jdbc.update(
                "update saved_search set looked_at = ?, policy_name = ?, release_name = ?, seen = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                seen.policy(),
                seen.release(),
                JSON.writeValueAsString(seen.partners()),
                id);
    }

    public void check(long id, String mark) {
        jdbc.update("update saved_search set checked = ? where id = ?", mark, id);
    }

    public void delete(long id) {
        jdbc.update("delete from saved_search where id = ?", id);
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        List<SeenPartner> partners = List.of(JSON.readValue(row.getString("seen"), SeenPartner[].class));
        return new SavedSearch(
                row.getLong("id"),
                row.getString("account_name"),
                new InstitutionId(row.getString("institution_id")),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("muted"),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                new SeenList(row.getString("policy_name"), row.getString("release_name"), partners),
                row.getString("checked"),
                row.getLong("lock_version"));
    }
}
