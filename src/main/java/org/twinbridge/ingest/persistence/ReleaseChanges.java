package org.twinbridge.ingest.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What imports changed, as it was written down, and the way back. */
@Repository
public class ReleaseChanges {

    private static final int PORTION = 1000;

    /** How many parts there are, and the key of the first of them. */
    public record Found(long count, String first) {
        private static Found plus(Optional<Found> before, List<String> keys) {
            return before.map(found -> new Found(found.count() + keys.size(), found.first()))
                    .orElseGet(() -> new Found(keys.size(), keys.getFirst()));
        }
    }

    /** Parts that a later import changed too. */
    public record Later(long release, long count) {}

    private record Written(String key, boolean wasThere, String afterDigest) {}

    private final JdbcTemplate jdbc;
    private final RowImages images;

    ReleaseChanges(JdbcTemplate jdbc, RowImages images) {
        this.jdbc = jdbc;
        this.images = images;
    }

    /** Parts that the import brought, or that it found and changed. */
    public long count(long release, boolean wasThere) {
        return number("select count(*) from release_change where release_id = ? and was_there = ?", release, wasThere);
    }

    /** The latest import that changed any of the same parts after this one. */
    public Optional<Later> changedByLaterRelease(long release) {
        return jdbc.query("""
            select later.release_id, count(*) from release_change mine
            join release_change later on later.part = mine.part and later.row_key = mine.row_key
            where mine.release_id = ? and later.release_id > ?
            group by later.release_id order by later.release_id desc\
            """, (row, n) -> new Later(row.getLong(1), row.getLong(2)), release, release).stream()
                .findFirst();
    }

    /** Parts that are not any more as the import left them. */
    public Optional<Found> changedOtherwise(long release, LongConsumer progress) {
        Optional<Found> found = Optional.empty();
        long done = 0;
        for (CataloguePart part : CataloguePart.values()) {
            List<Written> portion = portionAfter(release, part, "");
            while (!portion.isEmpty()) {
                List<String> changed = changed(part, portion);
                found = changed.isEmpty() ? found : Optional.of(Found.plus(found, changed));
                done += portion.size();
                progress.accept(done);
                portion = portionAfter(release, part, portion.getLast().key());
            }
        }
        return found;
    }

    /** What the import brought and is in use by something that it did not bring, such as an account. */
    public Optional<Found> inUse(long release) {
        return Stream.of(CataloguePart.values())
                .flatMap(part -> inUse(release, part).stream())
                .findFirst();
    }

    /** Puts all parts back as they were before the import; to be called in one transaction with the checks above. */
    public void putBack(long release, LongConsumer progress) {
        List<CataloguePart> parts = List.of(CataloguePart.values());
        long done = 0;
        for (CataloguePart part : parts.reversed()) {
            done = putBack(release, part, false, done, progress);
        }
        for (CataloguePart part : parts) {
            done = putBack(release, part, true, done, progress);
        }
    }

    private long putBack(long release, CataloguePart part, boolean wasThere, long before, LongConsumer progress) {
        long done = before;
        List<Written> portion = portionAfter(release, part, "");
        while (!portion.isEmpty()) {
            List<String> keys = portion.stream()
                    .filter(written -> written.wasThere() == wasThere)
                    .map(Written::key)
                    .toList();
            images.put(part, before(release, part, keys));
            done += keys.size();
            progress.accept(done);
            portion = portionAfter(release, part, portion.getLast().key());
        }
        return done;
    }

    private List<String> changed(CataloguePart part, List<Written> portion) {
        Map<String, List<RowImage>> now =
                images.of(part, portion.stream().map(Written::key).toList());
        return portion.stream()
                .filter(written -> !RowImages.digest(now.getOrDefault(written.key(), List.of()))
                        .equals(written.afterDigest()))
                .map(Written::key)
                .toList();
    }

    private Optional<Found> inUse(long release, CataloguePart part) {
        CatalogueTable main = part.tables().getFirst();
        if (!main.referred()) {
            return Optional.empty();
        }
        return SchemaKeys.references(jdbc, main.name()).stream()
                .filter(reference ->
                        part.tables().stream().noneMatch(table -> table.name().equals(reference.table())))
                .flatMap(reference -> inUse(release, part, reference).stream())
                .findFirst();
    }

    private Optional<Found> inUse(long release, CataloguePart part, SchemaKeys.Reference reference) {
        var sql = new StringBuilder("""
            from %s u join release_change c on c.row_key = u.%s
            where c.release_id = ? and c.part = ? and not c.was_there\
            """.formatted(reference.table(), reference.column()));
        goesToo(reference).ifPresent(own -> sql.append("\n").append("""
            and not exists (select 1 from release_change o where o.release_id = c.release_id and o.part = '%s'
                 and not o.was_there and o.row_key = %s)\
            """.formatted(own.part(), own.key())));
        long count = number("select count(*) " + sql, release, part.name());
        String first = jdbc.queryForObject(
                "select min(u.%s) ".formatted(reference.column()) + sql, String.class, release, part.name());
        return count == 0 || first == null ? Optional.empty() : Optional.of(new Found(count, first));
    }

    private record Own(CataloguePart part, String key) {}

    /** The part that a referring row belongs to: what the same import brought goes with it. */
    private static Optional<Own> goesToo(SchemaKeys.Reference reference) {
        for (CataloguePart part : CataloguePart.values()) {
            CatalogueTable main = part.tables().getFirst();
            if (main.name().equals(reference.table())) {
                List<String> columns =
                        main.keys().stream().map(column -> "u." + column).toList();
                return Optional.of(new Own(part, String.join(" || ' ' || ", columns)));
            }
        }
        return Optional.empty();
    }

    private Map<String, List<RowImage>> before(long release, CataloguePart part, List<String> keys) {
        var before = new HashMap<String, List<RowImage>>();
        keys.forEach(key -> before.put(key, new ArrayList<>()));
        if (keys.isEmpty()) {
            return before;
        }
        jdbc.query(
                """
                select row_key, table_name, image from release_before
                where release_id = ? and part = ? and row_key >= ? and row_key <= ?
                order by row_key, position\
                """,
                row -> {
                    List<RowImage> rows = before.get(row.getString(1));
                    if (rows != null) {
                        rows.add(new RowImage(row.getString(2), row.getString(3)));
                    }
                },
                release,
                part.name(),
                keys.getFirst(),
                keys.getLast());
        return before;
    }

    private List<Written> portionAfter(long release, CataloguePart part, String key) {
        return jdbc.query(
                """
                select row_key, was_there, after_digest from release_change
                where release_id = ? and part = ? and row_key > ? order by row_key limit ?\
                """,
                (row, n) -> new Written(row.getString(1), row.getBoolean(2), row.getString(3)),
                release,
                part.name(),
                key,
                PORTION);
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
