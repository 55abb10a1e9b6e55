package org.twinbridge.institution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;

/** Evidence in its table. It is written by imports and read whole, so it does without entities. */
@Repository
public class EvidenceStore {

    private static final int BATCH = 1000;
    private static final String THEME = "THEME";
    private static final String CAPACITY = "CAPACITY";

    private static final String SELECT =
            "select institution_id, origin, item, field, modality, amount, stated_on, note from evidence_item";
    private static final String ORDER = " order by institution_id, origin, item, field, modality";

    private record Key(InstitutionId institution, EvidenceOrigin origin) {}

    private record Item(Key key, String item, Field field, String modality, double amount, Evidence evidence) {

        private static Item of(ResultSet row) throws SQLException {
            return new Item(
                    new Key(
                            new InstitutionId(row.getString("institution_id")),
                            EvidenceOrigin.valueOf(row.getString("origin"))),
                    row.getString("item"),
                    new Field(row.getString("field")),
                    row.getString("modality"),
                    row.getDouble("amount"),
                    new Evidence(Source.EVIDENCE, row.getObject("stated_on", LocalDate.class), row.getString("note")));
        }

        private static Stream<Item> of(EvidenceItems items) {
            var key = new Key(items.institution(), items.origin());
            return Stream.concat(
                    items.themes().stream().map(t -> new Item(key, THEME, t.field(), "", t.weight(), t.evidence())),
                    items.capacities().stream()
                            .map(c -> new Item(
                                    key, CAPACITY, c.field(), c.modality().name(), c.strength(), c.evidence())));
        }

        private Theme theme() {
            return new Theme(field, amount, evidence);
        }

        private Capacity capacity() {
            return new Capacity(field, Modality.valueOf(modality), amount, evidence);
        }
    }

    private final JdbcTemplate jdbc;

    EvidenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by institution and origin. */
    public List<EvidenceItems> all() {
        return together(jdbc.query(SELECT + ORDER, (row, n) -> Item.of(row)));
    }

    /** Those of the institutions. */
    public List<EvidenceItems> find(Collection<InstitutionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return together(jdbc.query(
                SELECT + " where institution_id in (" + marks + ")" + ORDER,
                (row, n) -> Item.of(row),
                ids.stream().map(InstitutionId::value).toArray()));
    }

    /** Puts each in the place of what the origin showed of the institution before. */
    public void save(Collection<EvidenceItems> items) {
        jdbc.batchUpdate(
                "delete from evidence_item where institution_id = ? and origin = ?", items, BATCH, (statement, of) -> {
                    statement.setString(1, of.institution().value());
                    statement.setString(2, of.origin().name());
                });
        jdbc.batchUpdate("""
            insert into evidence_item (institution_id, origin, item, field, modality, amount, stated_on, note)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """, items.stream().flatMap(Item::of).toList(), BATCH, (statement, item) -> {
            statement.setString(1, item.key().institution().value());
            statement.setString(2, item.key().origin().name());
            statement.setString(3, item.item());
            statement.setString(4, item.field().code());
            statement.setString(5, item.modality());
            statement.setDouble(6, item.amount());
            statement.setObject(7, item.evidence().date());
            statement.setString(8, item.evidence().note());
        });
    }

    private static List<EvidenceItems> together(List<Item> items) {
        Map<Key, List<Item>> byKey = new LinkedHashMap<>();
        items.forEach(item ->
                byKey.computeIfAbsent(item.key(), key -> new ArrayList<>()).add(item));
        return byKey.entrySet().stream()
                .map(entry -> new EvidenceItems(
                        entry.getKey().institution(),
                        entry.getKey().origin(),
                        entry.getValue().stream()
                                .filter(item -> item.item().equals(THEME))
                                .map(Item::theme)
                                .toList(),
                        entry.getValue().stream()
                                .filter(item -> item.item().equals(CAPACITY))
                                .map(Item::capacity)
                                .toList()))
                .toList();
    }
}
