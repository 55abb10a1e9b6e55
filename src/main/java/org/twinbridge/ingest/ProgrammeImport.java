package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.persistence.CataloguePart;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;
import org.twinbridge.institution.EvidenceProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.inference.ProgrammeTitles;

/**
 * Imports programmes that institutions were approved to teach, one a row, as a register of them has it. The programmes of
 * an institution in the file take the place of those it had: what they show is worked out from all of them together.
 */
@Component
class ProgrammeImport implements FileImport {

    private static final List<String> REQUIRED = List.of("university", "ror_id", "programme", "approved_year");
    private static final int FIRST_YEAR = 1800;
    private static final int MOST_TITLE = 500;
    private static final int UNTOLD_NAMED = 5;

    private final ImportFrame frame;
    private final Institutions institutions;
    private final EvidenceProfiles evidence;
    private final ProgrammeTitles titles;

    ProgrammeImport(ImportFrame frame, Institutions institutions, EvidenceProfiles evidence, ProgrammeTitles titles) {
        this.frame = frame;
        this.institutions = institutions;
        this.evidence = evidence;
        this.titles = titles;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.PROGRAMMES;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.CSV, file, options, listener, this::read);
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var register = new Register();
        try (CsvTable table = CsvTable.open(source, REQUIRED)) {
            table.forEach(run, row -> register.take(row, run));
        }
        register.remark(run);
        store(register, run);
        return "Programmes (%s)".formatted(source.name());
    }

    private void store(Register register, ImportRun run) {
        Map<InstitutionId, EvidenceItems> before =
                evidence.find(EvidenceOrigin.PROGRAMMES, register.byInstitution.keySet());
        LocalDate day = register.day();
        var changed = new ArrayList<EvidenceItems>();
        register.byInstitution.forEach((institution, programmes) -> {
            EvidenceItems items = programmes.items(institution, day);
            EvidenceItems stored = before.get(institution);
            if (stored == null && items.isEmpty()) {
                stored = items;
            }
            run.compared(stored, items, programmes.titles());
            if (!items.equals(stored)) {
                changed.add(items);
            }
        });
        run.keep(
                CataloguePart.EVIDENCE,
                changed.stream()
                        .map(items -> CataloguePart.key(
                                items.institution().value(), items.origin().name()))
                        .toList());
        evidence.saveAll(changed);
    }

    /** The rows of the file while they are read. */
    private final class Register {

        private record Programme(InstitutionId institution, String title, long year) {}

        private final Map<InstitutionId, ProgrammesTaught> byInstitution = new LinkedHashMap<>();
        private final InstitutionIds ids = new InstitutionIds(institutions);
        private final Map<String, List<Institution>> named = new HashMap<>();
        private final Set<Programme> seen = new HashSet<>();
        private final Set<String> untold = new LinkedHashSet<>();
        private long untoldRows;
        private int latestYear = FIRST_YEAR;

        void take(CsvRow row, ImportRun run) {
            InstitutionId institution = institution(row);
            row.requiredText("programme");
            String title = row.boundedText("programme", MOST_TITLE);
            int year = (int)
                    row.requiredWhole("approved_year", FIRST_YEAR, frame.today().getYear());
            if (!seen.add(new Programme(institution, title, year))) {
                throw new RowRefusedException("programme", title, Sentence.of("ingest.row.programme-twice"), null);
            }
            latestYear = Math.max(latestYear, year);
            Map<Field, Double> fields = titles.fieldsOf(title);
            if (fields.isEmpty()) {
                untold.add(title);
                untoldRows++;
                run.skipped();
            } else {
                byInstitution
                        .computeIfAbsent(institution, id -> new ProgrammesTaught())
                        .add(fields);
            }
        }

        /** The day the register is of: the end of the year of its latest approval. */
        LocalDate day() {
            LocalDate end = LocalDate.of(latestYear, 12, 31);
            return end.isAfter(frame.today()) ? frame.today() : end;
        }

        void remark(ImportRun run) {
            if (untoldRows > 0) {
                run.remark(Sentence.of(
                        "ingest.programmes.untold",
                        untoldRows,
                        String.join("; ", untold.stream().limit(UNTOLD_NAMED).toList())));
            }
        }

        /** By ROR id, else by name where exactly one institution is so called. */
        private InstitutionId institution(CsvRow row) {
            String text = row.text("ror_id");
            if (!text.isEmpty()) {
                return ids.read("ror_id", text, row.text("university"));
            }
            String name = row.requiredText("university");
            List<Institution> matches = matches(name);
            if (matches.size() != 1) {
                String reason = matches.isEmpty() ? "ingest.row.institution-name" : "ingest.row.institution-several";
                throw new RowRefusedException("university", name, Sentence.of(reason), null);
            }
            return matches.getFirst().id();
        }

        private List<Institution> matches(String name) {
            return named.computeIfAbsent(
                    name, text -> institutions.findByName(text).matches());
        }
    }
}
