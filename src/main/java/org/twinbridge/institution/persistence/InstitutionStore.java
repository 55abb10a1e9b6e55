package org.twinbridge.institution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.FoldedText;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;

/**
 * Institutions in their tables. They are written in batches and read in portions of three queries each (rows, names,
 * links), so that a hundred thousand take seconds and little memory.
 */
@Repository
public class InstitutionStore {

    /** What is remembered of a stored institution while the catalogue is brought up to date. */
    public record Known(String fingerprint, boolean active) {
        public boolean matches(Institution institution) {
            return active == institution.active() && fingerprint.equals(Fingerprint.of(institution));
        }
    }

    /**
     * One name of an institution.
     *
     * @param folded the name as a search compares it
     * @param display whether it is the display name
     * @param place its city and the names of its country, parted by spaces
     * @param works publications over its lifetime, -1 if unknown
     */
    public record StoredName(InstitutionId id, String name, String folded, boolean display, String place, long works) {}

    private static final int PORTION = 4000;
    private static final int BATCH = 1000;
    private static final String DISPLAY = "DISPLAY";

    private static final String SELECT = """
        select id, name, name_language, kind, source_types, country, city, latitude, longitude, established,
               website, works, active, source_name
        from institution\
        """;
    private static final String SELECT_NAMES =
            "select institution_id, name, name_language, name_type from institution_name";
    private static final String SELECT_LINKS = "select institution_id, link_type, target, label from institution_link";
    private static final String NAMED = "select distinct institution_id from institution_name where folded = ?";
    private static final String FIRST_IDS = " order by institution_id limit ?";

    private final JdbcTemplate jdbc;

    InstitutionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        Long count = jdbc.queryForObject("select count(*) from institution", Long.class);
        return count == null ? 0 : count;
    }

    /** All, by id, a portion at a time. */
    public Stream<Institution> stream() {
        return Stream.iterate(
                        portionAfter(""),
                        portion -> !portion.isEmpty(),
                        portion -> portionAfter(portion.getLast().id().value()))
                .flatMap(List::stream);
    }

    /** Those known among the ids, in the order of the ids. */
    public List<Institution> find(Collection<InstitutionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Object[] keys = ids.stream().map(InstitutionId::value).toArray();
        String marks = String.join(", ", Collections.nCopies(keys.length, "?"));
        var found = new HashMap<InstitutionId, Institution>();
        assemble(
                        SELECT + " where id in (" + marks + ")",
                        SELECT_NAMES + " where institution_id in (" + marks + ") order by institution_id, position",
                        SELECT_LINKS + " where institution_id in (" + marks
                                + ") order by institution_id, link_type, target",
                        keys)
                .forEach(institution -> found.put(institution.id(), institution));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /** Ids of those so named: by display name, else by another name, else by either when folded; the first level that finds any. */
    public List<InstitutionId> idsNamed(String name, int limit) {
        String folded = FoldedText.of(name);
        List<InstitutionId> ids = ids(NAMED + " and name = ? and position = 0" + FIRST_IDS, folded, name, limit);
        if (ids.isEmpty()) {
            ids = ids(NAMED + " and name = ?" + FIRST_IDS, folded, name, limit);
        }
        return ids.isEmpty() ? ids(NAMED + FIRST_IDS, folded, limit) : ids;
    }

    /** Every name of every active institution, by institution, the display name first. */
    public List<StoredName> activeNames() {
        return jdbc.query(
                """
                select n.institution_id, n.name, n.folded, n.position,
                       coalesce(i.city, '') || ' ' || c.name_en || ' ' || c.name_fr, coalesce(i.works, -1)
                from institution_name n
                join institution i on i.id = n.institution_id
                join country c on c.iso2 = i.country
                where i.active order by n.institution_id, n.position\
                """,
                (row, n) -> new StoredName(
                        new InstitutionId(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4) == 0,
                        row.getString(5),
                        row.getLong(6)));
    }

    /** Fingerprints of all that is stored. */
    public Map<InstitutionId, Known> known() {
        var known = new HashMap<InstitutionId, Known>();
        jdbc.query("select id, fingerprint, active from institution", row -> {
            known.put(new InstitutionId(row.getString(1)), new Known(row.getString(2), row.getBoolean(3)));
        });
        return known;
    }

    public void insert(Collection<Institution> institutions) {
        batch("""
            insert into institution (name, name_language, kind, source_types, country, city, latitude, longitude,
                   established, website, works, active, source_name, fingerprint, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, institutions, InstitutionStore::columns);
        insertParts(institutions);
    }

    /** Brings stored ones up to date; works are kept where the new ones are unknown. */
    public void update(Collection<Institution> institutions) {
        batch("""
            update institution set name = ?, name_language = ?, kind = ?, source_types = ?, country = ?, city = ?,
                   latitude = ?, longitude = ?, established = ?, website = ?, works = coalesce(?, works),
                   active = ?, source_name = ?, fingerprint = ?
            where id = ?\
            """, institutions, InstitutionStore::columns);
        batch("delete from institution_name where institution_id = ?", institutions, i -> values(i.id().value()));
        batch("delete from institution_link where institution_id = ?", institutions, i -> values(i.id().value()));
        insertParts(institutions);
    }

    public Map<InstitutionId, Kind> kinds() {
        var kinds = new HashMap<InstitutionId, Kind>();
        jdbc.query("select id, kind from institution", row -> {
            kinds.put(new InstitutionId(row.getString(1)), Kind.valueOf(row.getString(2)));
        });
        return kinds;
    }

    /** Works of those that have any recorded. */
    public Map<InstitutionId, Long> works() {
        var works = new HashMap<InstitutionId, Long>();
        jdbc.query("select id, works from institution where works is not null", row -> {
            works.put(new InstitutionId(row.getString(1)), row.getLong(2));
        });
        return works;
    }

    public void recordWorks(Map<InstitutionId, Long> works) {
        batch(
                "update institution set works = ? where id = ?",
                works.entrySet(),
                entry -> values(entry.getValue(), entry.getKey().value()));
    }

    public void deactivate(InstitutionId id) {
        jdbc.update("update institution set active = false where id = ?", id.value());
    }

    /** Links an institution to its successors, beside the links it has. */
    public void linkSuccessors(InstitutionId id, Collection<InstitutionId> successors) {
        String type = InstitutionLink.Type.SUCCESSOR.name();
        for (InstitutionId successor : successors) {
            jdbc.update(
                    "delete from institution_link where institution_id = ? and link_type = ? and target = ?",
                    id.value(),
                    type,
                    successor.value());
            jdbc.update(
                    "insert into institution_link (institution_id, link_type, target, label) values (?, ?, ?, '')",
                    id.value(),
                    type,
                    successor.value());
        }
    }

    private void insertParts(Collection<Institution> institutions) {
        batch("""
            insert into institution_name (institution_id, position, name, folded, name_language, name_type)
            values (?, ?, ?, ?, ?, ?)\
            """, institutions.stream().flatMap(i -> nameRows(i).stream()).toList(), Function.identity());
        batch(
                "insert into institution_link (institution_id, link_type, target, label) values (?, ?, ?, ?)",
                institutions.stream().flatMap(InstitutionStore::linkRows).toList(),
                Function.identity());
    }

    private <T> void batch(String sql, Collection<T> items, Function<T, List<@Nullable Object>> columns) {
        jdbc.batchUpdate(sql, items, BATCH, (statement, item) -> {
            int position = 1;
            for (Object value : columns.apply(item)) {
                statement.setObject(position++, value);
            }
        });
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private List<Institution> portionAfter(String id) {
        List<InstitutionId> ids = ids("select id from institution where id > ? order by id limit ?", id, PORTION);
        if (ids.isEmpty()) {
            return List.of();
        }
        return assemble(
                SELECT + " where id > ? and id <= ? order by id",
                SELECT_NAMES + " where institution_id > ? and institution_id <= ? order by institution_id, position",
                SELECT_LINKS
                        + " where institution_id > ? and institution_id <= ? order by institution_id, link_type,"
                        + " target",
                id,
                ids.getLast().value());
    }

    private List<Institution> assemble(String rows, String names, String links, Object... arguments) {
        var namesOf = new HashMap<String, List<InstitutionName>>();
        jdbc.query(
                names,
                row -> {
                    if (!DISPLAY.equals(row.getString("name_type"))) {
                        namesOf.computeIfAbsent(row.getString("institution_id"), id -> new ArrayList<>())
                                .add(name(row));
                    }
                },
                arguments);
        var linksOf = new HashMap<String, List<InstitutionLink>>();
        jdbc.query(
                links,
                row -> {
                    linksOf.computeIfAbsent(row.getString("institution_id"), id -> new ArrayList<>())
                            .add(link(row));
                },
                arguments);
        return jdbc.query(
                rows,
                (row, n) -> institution(
                        row,
                        namesOf.getOrDefault(row.getString("id"), List.of()),
                        linksOf.getOrDefault(row.getString("id"), List.of())),
                arguments);
    }

    private List<InstitutionId> ids(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> new InstitutionId(row.getString(1)), arguments);
    }

    private static List<@Nullable Object> columns(Institution institution) {
        GeoPoint place = institution.place();
        return values(
                institution.name(),
                institution.language(),
                institution.kind().name(),
                String.join(" ", institution.sourceTypes()),
                institution.country().value(),
                institution.city(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                institution.established(),
                institution.website(),
                institution.works(),
                institution.active(),
                institution.sourceName(),
                Fingerprint.of(institution),
                institution.id().value());
    }

    private static List<List<@Nullable Object>> nameRows(Institution institution) {
        var rows = new ArrayList<List<@Nullable Object>>();
        String id = institution.id().value();
        rows.add(nameRow(id, 0, institution.name(), institution.language(), DISPLAY));
        for (InstitutionName name : institution.otherNames()) {
            rows.add(nameRow(
                    id, rows.size(), name.value(), name.language(), name.type().name()));
        }
        return rows;
    }

    private static List<@Nullable Object> nameRow(
            String id, int position, String name, @Nullable String language, String type) {
        return values(id, position, name, FoldedText.of(name), language, type);
    }

    private static Stream<List<@Nullable Object>> linkRows(Institution institution) {
        return institution.links().stream()
                .map(link -> values(
                        institution.id().value(),
                        link.type().name(),
                        link.target().value(),
                        link.label()));
    }

    private static InstitutionName name(ResultSet row) throws SQLException {
        return new InstitutionName(
                row.getString("name"),
                row.getString("name_language"),
                InstitutionName.Type.valueOf(row.getString("name_type")));
    }

    private static InstitutionLink link(ResultSet row) throws SQLException {
        return new InstitutionLink(
                InstitutionLink.Type.valueOf(row.getString("link_type")),
                new InstitutionId(row.getString("target")),
                row.getString("label"));
    }

    private static Institution institution(ResultSet row, List<InstitutionName> names, List<InstitutionLink> links)
            throws SQLException {
        return new Institution(
                new InstitutionId(row.getString("id")),
                row.getString("name"),
                row.getString("name_language"),
                names,
                Kind.valueOf(row.getString("kind")),
                words(row.getString("source_types")),
                new CountryCode(row.getString("country")),
                row.getString("city"),
                place(row),
                (Integer) row.getObject("established"),
                row.getString("website"),
                links,
                (Long) row.getObject("works"),
                row.getBoolean("active"),
                row.getString("source_name"));
    }

    private static @Nullable GeoPoint place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        if (row.wasNull()) {
            return null;
        }
        return new GeoPoint(latitude, row.getDouble("longitude"));
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ")));
    }
}
