package org.twinbridge.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.Denial;
import org.twinbridge.institution.ProfileItems;

/** The stated profile of one institution while rows are added to it. */
final class ProfileDraft {

    private static final double SAME_WEIGHT = 1e-9;

    private final InstitutionId institution;
    private final Map<Field, Theme> themes = new LinkedHashMap<>();
    private final Map<ProfileRow.NeedRow.Key, Need> needs = new LinkedHashMap<>();
    private final Map<ProfileRow.CapacityRow.Key, Capacity> capacities = new LinkedHashMap<>();
    private final Set<Modality> modalities = EnumSet.noneOf(Modality.class);
    private final Set<String> languages;
    private final Set<InstitutionId> exclusions;
    private final Set<Denial> denials;
    private @Nullable Integer quota;

    ProfileDraft(ProfileItems stored) {
        this.institution = stored.institution();
        stored.themes().forEach(theme -> themes.put(theme.field(), theme));
        stored.needs().forEach(need -> needs.put(ProfileRow.NeedRow.Key.of(need), need));
        stored.capacities().forEach(capacity -> capacities.put(ProfileRow.CapacityRow.Key.of(capacity), capacity));
        this.modalities.addAll(stored.acceptedModalities());
        this.languages = new TreeSet<>(stored.languages());
        this.exclusions = new TreeSet<>(stored.exclusions());
        this.denials = stored.denials();
        this.quota = stored.quota();
    }

    /** Adds a row of any sort but a theme, and counts it. */
    void add(ProfileRow row, ImportRun run) {
        switch (row) {
            case ProfileRow.NeedRow(long number, InstitutionId id, Need need) ->
                run.compared(needs.put(ProfileRow.NeedRow.Key.of(need), need), need);
            case ProfileRow.CapacityRow(long number, InstitutionId id, Capacity capacity) ->
                run.compared(capacities.put(ProfileRow.CapacityRow.Key.of(capacity), capacity), capacity);
            case ProfileRow.ModalityRow(long number, InstitutionId id, Modality modality) ->
                count(modalities.add(modality), run);
            case ProfileRow.LanguageRow(long number, InstitutionId id, String language) ->
                count(languages.add(language), run);
            case ProfileRow.ExclusionRow(long number, InstitutionId id, InstitutionId excluded) ->
                count(exclusions.add(excluded), run);
            case ProfileRow.QuotaRow(long number, InstitutionId id, int stated) -> {
                run.compared(quota, stated);
                quota = stated;
            }
            case ProfileRow.ThemeRow theme ->
                throw new IllegalArgumentException("The theme of row %d needs its fellows.".formatted(theme.number()));
        }
    }

    /** Puts the themes in the place of those stored, their weights divided by their sum, and counts them. */
    void replaceThemes(List<ProfileRow.ThemeRow> rows, ImportRun run) {
        double sum = rows.stream().mapToDouble(ProfileRow.ThemeRow::weight).sum();
        Map<Field, Theme> before = Map.copyOf(themes);
        themes.clear();
        for (ProfileRow.ThemeRow row : rows) {
            Theme stated = new Theme(row.field(), row.weight() / sum, row.evidence());
            Theme stored = before.get(row.field());
            boolean same = stored != null && isSame(stored, stated);
            Theme kept = same ? Objects.requireNonNull(stored) : stated;
            run.compared(stored, kept);
            themes.put(row.field(), kept);
        }
    }

    ProfileItems items() {
        return new ProfileItems(
                institution,
                new ArrayList<>(themes.values()),
                new ArrayList<>(needs.values()),
                new ArrayList<>(capacities.values()),
                modalities,
                languages,
                quota,
                exclusions,
                denials);
    }

    private static boolean isSame(Theme a, Theme b) {
        return a.evidence().equals(b.evidence()) && Math.abs(a.weight() - b.weight()) <= SAME_WEIGHT;
    }

    private static void count(boolean isNew, ImportRun run) {
        if (isNew) {
            run.added();
        } else {
            run.unchanged();
        }
    }
}
