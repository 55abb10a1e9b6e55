package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.persistence.CataloguePart;
import org.twinbridge.institution.Institutions;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.TwinningKind;
import org.twinbridge.twinning.Twinnings;

/** Imports twinnings that exist or existed, one a row. Those that are not in the file stay as they are. */
@Component
class TwinningImport implements FileImport {

    private static final List<String> REQUIRED =
            List.of("a", "b", "kind", "fields", "start", "end", "active", "commitments_made", "commitments_kept");
    private static final int MOST_COMMITMENTS = 10_000;
    private static final int MOST_FIELDS = 20;
    private static final int YEARS_AHEAD = 50;

    private record Pair(InstitutionId a, InstitutionId b) {
        static Pair of(Twinning twinning) {
            return new Pair(twinning.a(), twinning.b());
        }

        String key() {
            return CataloguePart.key(a.value(), b.value());
        }
    }

    private final ImportFrame frame;
    private final Institutions institutions;
    private final Twinnings twinnings;

    TwinningImport(ImportFrame frame, Institutions institutions, Twinnings twinnings) {
        this.frame = frame;
        this.institutions = institutions;
        this.twinnings = twinnings;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.TWINNINGS;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.CSV, file, options, listener, this::read);
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var stored = new HashMap<Pair, List<Twinning>>();
        twinnings.all().forEach(twinning -> stored.computeIfAbsent(Pair.of(twinning), pair -> new ArrayList<>())
                .add(twinning));
        var seen = new HashMap<Pair, List<Twinning>>();
        var changed = new ArrayList<Twinning>();
        var ids = new InstitutionIds(institutions);
        try (CsvTable table = CsvTable.open(source, REQUIRED)) {
            table.forEach(run, row -> {
                Twinning twinning = twinning(row, ids);
                List<Twinning> earlier = seen.computeIfAbsent(Pair.of(twinning), pair -> new ArrayList<>());
                if (same(earlier, twinning) != null) {
                    throw new RowRefusedException("", "", Sentence.of("ingest.row.twinning-twice"), null);
                }
                earlier.add(twinning);
                Twinning before = same(stored.getOrDefault(Pair.of(twinning), List.of()), twinning);
                run.compared(before, twinning);
                if (!twinning.equals(before)) {
                    changed.add(twinning);
                }
            });
        }
        run.keep(
                CataloguePart.TWINNING,
                changed.stream().map(twinning -> Pair.of(twinning).key()).toList());
        twinnings.record(changed);
        return "Twinnings (%s)".formatted(source.name());
    }

    private static @Nullable Twinning same(List<Twinning> among, Twinning twinning) {
        return among.stream()
                .filter(other -> other.isSameAs(twinning))
                .findFirst()
                .orElse(null);
    }

    private Twinning twinning(CsvRow row, InstitutionIds ids) {
        InstitutionId a = ids.read("a", row.requiredText("a"));
        InstitutionId b = ids.read("b", row.requiredText("b"));
        if (a.equals(b)) {
            throw new RowRefusedException("b", b.value(), Sentence.of("ingest.row.twinning-self"), null);
        }
        boolean inOrder = a.compareTo(b) < 0;
        LocalDate start = row.date("start", frame.today());
        LocalDate end = row.date("end", frame.today().plusYears(YEARS_AHEAD));
        if (start != null && end != null && end.isBefore(start)) {
            throw new RowRefusedException("end", end.toString(), Sentence.of("ingest.row.ends-first"), null);
        }
        int made = count(row, "commitments_made");
        int kept = count(row, "commitments_kept");
        if (kept > made) {
            throw new RowRefusedException(
                    "commitments_kept", String.valueOf(kept), Sentence.of("ingest.row.kept", made), null);
        }
        return new Twinning(
                inOrder ? a : b, inOrder ? b : a, kind(row), fields(row), start, end, active(row, end), made, kept);
    }

    /** As the file says, else as the last day tells: without one it goes on. */
    private boolean active(CsvRow row, @Nullable LocalDate end) {
        boolean ended = end != null && end.isBefore(frame.today());
        if (row.text("active").isEmpty()) {
            return !ended;
        }
        boolean active = row.flag("active");
        if (active && ended) {
            throw new RowRefusedException(
                    "active", "true", Sentence.of("ingest.row.active-ended", String.valueOf(end)), null);
        }
        return active;
    }

    private static int count(CsvRow row, String column) {
        return row.text(column).isEmpty() ? 0 : (int) row.requiredCount(column, MOST_COMMITMENTS);
    }

    private static TwinningKind kind(CsvRow row) {
        String text = row.text("kind");
        return text.isEmpty()
                ? TwinningKind.TWINNING
                : row.oneOf(
                        "kind",
                        text,
                        Arrays.asList(TwinningKind.values()),
                        TwinningKind::label,
                        Sentence.of("ingest.row.not.twinning-kind"));
    }

    private static Set<Field> fields(CsvRow row) {
        var fields = new TreeSet<Field>();
        String text = row.text("fields");
        for (String code : text.isEmpty() ? new String[0] : text.split("[\\s;|]+")) {
            fields.add(ProfileRows.field("fields", code));
        }
        if (fields.size() > MOST_FIELDS) {
            throw new RowRefusedException("fields", text, Sentence.of("ingest.row.fields", MOST_FIELDS), null);
        }
        return fields;
    }
}
