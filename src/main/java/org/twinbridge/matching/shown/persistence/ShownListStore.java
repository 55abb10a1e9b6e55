package org.twinbridge.matching.shown.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.matching.shown.ShownList;

/** Lists that were shown, in their tables. */
@Repository
public class ShownListStore {

    private static final String INSERT = """
        insert into shown_list (institution_id, shown_to, channel, list_order, policy_name, what_if, release_name,
                                initiative, shown_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String INSERT_PARTNER =
            "insert into shown_partner (list_id, position, partner_id, score, criteria) values (?, ?, ?, ?, ?)";

    private static final String LAST_WITH = """
        select * from shown_list l
        where institution_id = ? and shown_at <= ?
          and exists (select 1 from shown_partner p where p.list_id = l.id and p.partner_id = ?)
        order by shown_at desc, id desc fetch first 1 rows only\
        """;

    private final JdbcTemplate jdbc;

    ShownListStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(ShownList list) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(INSERT, new String[] {"id"});
                    insert.setString(1, list.institution().value());
                    insert.setString(2, list.to().name());
                    insert.setString(3, list.channel().name());
                    insert.setString(4, list.order());
                    insert.setString(5, list.policy());
                    insert.setBoolean(6, list.whatIf());
                    insert.setString(7, list.release());
                    insert.setString(8, list.initiative());
                    insert.setObject(9, list.at().atOffset(ZoneOffset.UTC));
                    return insert;
                },
                key);
        long id = Objects.requireNonNull(key.getKey()).longValue();
        List<ShownList.Place> places = list.partners();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            ShownList.Place place = places.get(i);
            rows.add(new Object[] {id, i + 1, place.partner().value(), place.score(), written(place.criteria())});
        }
        jdbc.batchUpdate(INSERT_PARTNER, rows);
    }

    /** All lists shown for an institution, the latest first. */
    @Transactional(readOnly = true)
    public List<ShownList> of(InstitutionId institution) {
        return jdbc.query(
                "select * from shown_list where institution_id = ? order by shown_at desc, id desc",
                (row, number) -> list(row),
                institution.value());
    }

    /** The list in which a partner was shown last for an institution, at a time or before. */
    @Transactional(readOnly = true)
    public Optional<ShownList> lastWith(InstitutionId institution, InstitutionId partner, Instant until) {
        return jdbc
                .query(
                        LAST_WITH,
                        (row, number) -> list(row),
                        institution.value(),
                        until.atOffset(ZoneOffset.UTC),
                        partner.value())
                .stream()
                .findFirst();
    }

    /** How many lists are kept. */
    @Transactional(readOnly = true)
    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from shown_list", Long.class));
    }

    /** Deletes lists that were shown before then, with their partners. */
    @Transactional
    public int deleteBefore(Instant then) {
        return jdbc.update("delete from shown_list where shown_at < ?", then.atOffset(ZoneOffset.UTC));
    }

    private ShownList list(ResultSet row) throws SQLException {
        return new ShownList(
                new InstitutionId(row.getString("institution_id")),
                Role.valueOf(row.getString("shown_to")),
                ShownList.Channel.valueOf(row.getString("channel")),
                row.getString("list_order"),
                row.getString("policy_name"),
                row.getBoolean("what_if"),
                row.getString("release_name"),
                row.getString("initiative"),
                row.getObject("shown_at", OffsetDateTime.class).toInstant(),
                places(row.getLong("id")));
    }

    private List<ShownList.Place> places(long id) {
        return jdbc.query(
                "select partner_id, score, criteria from shown_partner where list_id = ? order by position",
                (row, number) -> new ShownList.Place(
                        new InstitutionId(row.getString(1)), row.getDouble(2), read(row.getString(3))),
                id);
    }

    private static String written(Map<CriterionId, Double> criteria) {
        return new TreeMap<>(criteria)
                .entrySet().stream()
                        .map(value -> value.getKey() + ":" + value.getValue())
                        .collect(Collectors.joining(";"));
    }

    private static Map<CriterionId, Double> read(String criteria) {
        return Arrays.stream(criteria.split(";"))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split(":", 2))
                .collect(Collectors.toMap(parts -> new CriterionId(parts[0]), parts -> Double.valueOf(parts[1])));
    }
}
