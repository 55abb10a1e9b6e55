package org.twinbridge.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/**
 * What one institution states, as a table of the form that imports of profiles read. Writes it, and reads one into a
 * profile without storing anything. What an institution denies has no place in it and stays as it is.
 */
@Component
public class ProfileTables {

    /** The largest file that is read: some thousand times what a profile needs. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_ROWS = 1000;
    private static final List<String> COLUMNS =
            List.of("institution_id", "item", "field", "modality", "value", "source", "date", "note");

    /** Forms a table can be written in. */
    public enum Form {
        CSV,
        XLSX
    }

    /**
     * What became of a file.
     *
     * @param items the profile with what the file states; as it was given if anything in the file was refused
     * @param rows how many rows were read
     * @param refused rows that were refused; empty if the file was taken, or refused as a whole
     * @param fault why the file as a whole was refused; {@code null} if it was not
     */
    public record Reading(
            ProfileItems items,
            long rows,
            List<RefusedRow> refused,
            @Nullable Sentence fault) {

        public Reading {
            refused = List.copyOf(refused);
        }

        /** Whether the profile is what the file makes of it. */
        public boolean isTaken() {
            return fault == null && refused.isEmpty();
        }
    }

    private final Institutions institutions;
    private final Clock clock;

    ProfileTables(Institutions institutions, Clock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    /** The table of a profile; of one that states nothing its header alone, to be filled in. */
    public byte[] write(ProfileItems items, Form form) {
        List<List<String>> rows = rows(items);
        try {
            return form == Form.CSV ? csv(rows) : sheet(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table, CSV or XLSX, into a profile by the rules of imports: needs and capacities are added or changed, the
     * themes take the place of those there were. If one row is refused, nothing is taken.
     *
     * @param name what the file was called, for what is said of it
     */
    public Reading read(Path file, String name, ProfileItems into) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refused(into, name, Sentence.of("ingest.file.too-much", MOST_BYTES >> 20));
            }
            try (TextSource source = TextSources.open(file, FileForm.CSV)) {
                return read(source, into);
            }
        } catch (IOException | RuntimeException mistake) {
            return refused(into, name, ImportFrame.fault(mistake, FileForm.CSV));
        }
    }

    private static Reading refused(ProfileItems into, String name, Sentence fault) {
        return new Reading(into, 0, List.of(), Sentence.of("ingest.file.refused", name, fault));
    }

    private Reading read(TextSource source, ProfileItems into) throws IOException {
        var run = new ImportRun(ImportSubject.PROFILES, ProgressListener.NONE, source, null);
        var rows = new ProfileRows(institutions, LocalDate.now(clock));
        var seen = new HashSet<List<Object>>();
        var read = new ArrayList<ProfileRow>();
        try (CsvTable table = CsvTable.open(source, COLUMNS)) {
            table.forEach(run, row -> {
                if (run.counts().read() > MOST_ROWS) {
                    throw new RowRefusedException(Sentence.of("ingest.row.too-many", MOST_ROWS));
                }
                ProfileRow item = row(rows, row, into.institution());
                if (!seen.add(List.of(item.getClass(), item.key()))) {
                    throw new RowRefusedException(Sentence.of("ingest.row.item-twice"));
                }
                read.add(item);
            });
        }
        return run.refusedRows().isEmpty()
                ? new Reading(taken(read, into, run), run.counts().read(), List.of(), null)
                : new Reading(into, run.counts().read(), run.refusedRows(), null);
    }

    private static ProfileRow row(ProfileRows rows, CsvRow row, InstitutionId institution) {
        InstitutionId named = rows.institution(row);
        if (!named.equals(institution)) {
            throw new RowRefusedException(
                    "institution_id", named.value(), Sentence.of("ingest.row.other-institution"), institution.bare());
        }
        return rows.read(row, institution, rows.type(row));
    }

    private static ProfileItems taken(List<ProfileRow> rows, ProfileItems into, ImportRun run) {
        var draft = new ProfileDraft(into);
        List<ProfileRow.ThemeRow> themes = rows.stream()
                .filter(ProfileRow.ThemeRow.class::isInstance)
                .map(ProfileRow.ThemeRow.class::cast)
                .toList();
        if (!themes.isEmpty()) {
            draft.replaceThemes(themes, run);
        }
        rows.stream().filter(row -> !(row instanceof ProfileRow.ThemeRow)).forEach(row -> draft.add(row, run));
        return draft.items();
    }

    private static List<List<String>> rows(ProfileItems items) {
        String id = items.institution().bare();
        return Stream.of(
                        items.themes().stream()
                                .map(t -> weighed(id, ProfileItemType.THEME, t.field(), "", t.weight(), t.evidence())),
                        items.needs().stream()
                                .map(n -> weighed(
                                        id,
                                        ProfileItemType.NEED,
                                        n.field(),
                                        label(n.modality()),
                                        n.urgency(),
                                        n.evidence())),
                        items.capacities().stream()
                                .map(c -> weighed(
                                        id,
                                        ProfileItemType.CAPACITY,
                                        c.field(),
                                        label(c.modality()),
                                        c.strength(),
                                        c.evidence())),
                        items.acceptedModalities().stream()
                                .map(modality -> plain(id, ProfileItemType.MODALITY, label(modality), "")),
                        items.languages().stream().map(code -> plain(id, ProfileItemType.LANGUAGE, "", code)),
                        Stream.ofNullable(items.quota())
                                .map(quota -> plain(id, ProfileItemType.QUOTA, "", String.valueOf(quota))),
                        items.exclusions().stream()
                                .map(other -> plain(id, ProfileItemType.EXCLUSION, "", other.bare())))
                .flatMap(rows -> rows)
                .toList();
    }

    private static List<String> weighed(
            String id, ProfileItemType type, Field field, String modality, double amount, Evidence evidence) {
        return List.of(
                id,
                type.label(),
                field.code(),
                modality,
                String.valueOf(amount),
                evidence.source().name().toLowerCase(Locale.ROOT),
                evidence.date().toString(),
                evidence.note());
    }

    private static List<String> plain(String id, ProfileItemType type, String modality, String value) {
        return List.of(id, type.label(), "", modality, value, "", "", "");
    }

    private static String label(Modality modality) {
        return modality.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] csv(List<List<String>> rows) throws IOException {
        var text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(COLUMNS);
        rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
        csv.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every cell is text, so that a spreadsheet keeps the zeros that codes begin with. */
    private static byte[] sheet(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Twinbridge", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("profile");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, SafeCell.of(rows.get(row).get(column)));
                }
            }
            sheet.range(0, 0, MOST_ROWS, COLUMNS.size() - 1).style().format("@").set();
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }
}
