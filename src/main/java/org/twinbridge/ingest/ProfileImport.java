package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.persistence.CataloguePart;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/**
 * Imports what institutions state of themselves, one item a row. Rows add to what is stored or change it; nothing is
 * taken away, but the themes of an institution are stated together: those of the file take the place of those stored, and
 * if one of them is refused the stored ones stay, so that no weight shifts by mistake.
 */
@Component
class ProfileImport implements FileImport {

    private static final List<String> REQUIRED =
            List.of("institution_id", "item", "field", "modality", "value", "source", "date", "note");

    private record Key(InstitutionId institution, ProfileItemType type, Object item) {}

    private final ImportFrame frame;
    private final Institutions institutions;
    private final DeclaredProfiles profiles;

    ProfileImport(ImportFrame frame, Institutions institutions, DeclaredProfiles profiles) {
        this.frame = frame;
        this.institutions = institutions;
        this.profiles = profiles;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.PROFILES;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.CSV, file, options, listener, this::read);
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var rows = new ProfileRows(institutions, frame.today());
        var seen = new HashSet<Key>();
        var brokenThemes = new HashMap<InstitutionId, Long>();
        var byInstitution = new LinkedHashMap<InstitutionId, List<ProfileRow>>();
        try (CsvTable table = CsvTable.open(source, REQUIRED)) {
            table.forEach(run, row -> {
                InstitutionId institution = rows.institution(row);
                ProfileItemType type = rows.type(row);
                try {
                    ProfileRow item = rows.read(row, institution, type);
                    if (!seen.add(new Key(institution, type, item.key()))) {
                        throw new RowRefusedException(Sentence.of("ingest.row.item-twice"));
                    }
                    byInstitution
                            .computeIfAbsent(institution, id -> new ArrayList<>())
                            .add(item);
                } catch (RowRefusedException mistake) {
                    if (type == ProfileItemType.THEME) {
                        brokenThemes.putIfAbsent(institution, row.number());
                    }
                    throw mistake;
                }
            });
        }
        save(byInstitution, brokenThemes, run);
        return "Profiles (%s)".formatted(source.name());
    }

    private void save(
            Map<InstitutionId, List<ProfileRow>> byInstitution, Map<InstitutionId, Long> brokenThemes, ImportRun run) {
        Map<InstitutionId, ProfileItems> stored = profiles.all();
        var changed = new ArrayList<ProfileItems>();
        byInstitution.forEach((institution, rows) -> {
            ProfileItems before = stored.getOrDefault(institution, ProfileItems.none(institution));
            var draft = new ProfileDraft(before);
            addThemes(draft, rows, brokenThemes.get(institution), run);
            rows.stream().filter(row -> !(row instanceof ProfileRow.ThemeRow)).forEach(row -> draft.add(row, run));
            ProfileItems after = draft.items();
            if (!after.equals(before)) {
                changed.add(after);
            }
        });
        run.keep(
                CataloguePart.PROFILE,
                changed.stream().map(items -> items.institution().value()).toList());
        profiles.saveAll(changed);
    }

    private static void addThemes(ProfileDraft draft, List<ProfileRow> rows, @Nullable Long broken, ImportRun run) {
        List<ProfileRow.ThemeRow> themes = rows.stream()
                .filter(ProfileRow.ThemeRow.class::isInstance)
                .map(ProfileRow.ThemeRow.class::cast)
                .toList();
        if (themes.isEmpty()) {
            return;
        }
        if (broken == null) {
            draft.replaceThemes(themes, run);
            return;
        }
        var reason = new RowRefusedException(Sentence.of("ingest.row.themes-kept", String.valueOf(broken)));
        themes.forEach(theme -> run.refuse(theme.number(), reason));
    }
}
