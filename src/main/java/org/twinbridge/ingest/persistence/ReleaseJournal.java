package org.twinbridge.ingest.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes down what each import changes: the parts of the catalogue it writes, their rows as they were before, and a digest
 * of the rows as it left them.
 */
@Repository
public class ReleaseJournal {

    private static final int PORTION = 1000;

    private final JdbcTemplate jdbc;
    private final RowImages images;

    ReleaseJournal(JdbcTemplate jdbc, RowImages images) {
        this.jdbc = jdbc;
        this.images = images;
    }

    /** Begins to write down what an import changes; to be used and finished within its transaction. */
    public Recording begin(long release) {
        return new Recording(release);
    }

    /** Forgets what an import changed, so that it cannot be undone any more. */
    public void forget(long release) {
        jdbc.update("delete from release_before where release_id = ?", release);
        jdbc.update("delete from release_change where release_id = ?", release);
    }

    /** One import while it runs. Not for use by several threads. */
    public final class Recording {

        private final long release;

        /** By part: the keys kept, in their order, and whether there were rows before. */
        private final Map<CataloguePart, Map<String, Boolean>> kept = new EnumMap<>(CataloguePart.class);

        private Recording(long release) {
            this.release = release;
        }

        /** Number of the import. */
        public long release() {
            return release;
        }

        /** Keeps the rows of the parts as they are; to be called before they are written. A second time does nothing. */
        public void keep(CataloguePart part, Collection<String> keys) {
            Map<String, Boolean> known = kept.computeIfAbsent(part, p -> new LinkedHashMap<>());
            List<String> fresh = keys.stream()
                    .distinct()
                    .filter(key -> !known.containsKey(key))
                    .toList();
            for (List<String> portion : portions(fresh)) {
                Map<String, List<RowImage>> before = images.of(part, portion);
                portion.forEach(key -> known.put(key, before.containsKey(key)));
                insertBefore(part, before);
            }
        }

        /** Whether anything was kept. */
        public boolean isUsed() {
            return kept.values().stream().anyMatch(keys -> !keys.isEmpty());
        }

        /** Writes down how the import left what it changed. */
        public void finish() {
            kept.forEach((part, keys) -> portions(List.copyOf(keys.keySet())).forEach(portion -> {
                Map<String, List<RowImage>> after = images.of(part, portion);
                jdbc.batchUpdate(
                        """
                        insert into release_change (release_id, part, row_key, was_there, after_digest)
                        values (?, ?, ?, ?, ?)\
                        """,
                        portion.stream()
                                .map(key -> new Object[] {
                                    release,
                                    part.name(),
                                    key,
                                    Boolean.TRUE.equals(keys.get(key)),
                                    RowImages.digest(after.getOrDefault(key, List.of()))
                                })
                                .toList());
            }));
        }

        private void insertBefore(CataloguePart part, Map<String, List<RowImage>> before) {
            var rows = new ArrayList<Object[]>();
            before.forEach((key, rowsOfKey) -> {
                for (int i = 0; i < rowsOfKey.size(); i++) {
                    RowImage image = rowsOfKey.get(i);
                    rows.add(new Object[] {release, part.name(), key, i, image.table(), image.json()});
                }
            });
            jdbc.batchUpdate("""
                insert into release_before (release_id, part, row_key, position, table_name, image)
                values (?, ?, ?, ?, ?, ?)\
                """, rows);
        }

        private static List<List<String>> portions(List<String> keys) {
            var portions = new ArrayList<List<String>>();
            for (int from = 0; from < keys.size(); from += PORTION) {
                portions.add(keys.subList(from, Math.min(keys.size(), from + PORTION)));
            }
            return portions;
        }
    }
}
