package org.twinbridge.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.Denial;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.institution.inference.InferredProfile;

/**
 * Puts together what is known of an institution, the surer layer first (decision 5): what is declared, what publications
 * and programmes show, what can be inferred. What the institution denies is in none of them.
 *
 * @param declared what the institution states
 * @param evidence what origins show of it, none or several
 * @param inferred what can be assumed
 */
record ProfileLayers(ProfileItems declared, List<EvidenceItems> evidence, InferredProfile inferred) {

    /** The weight of what is shown beside fields that only the name tells. */
    private static final double OF_EVIDENCE = .75;

    ProfileLayers {
        evidence = List.copyOf(evidence);
    }

    /**
     * Declared themes stand alone, since their weights were stated together. Else those that are shown, each origin
     * counting alike, with the fields that the name tells and no evidence is near to; what was assumed of the country's
     * institutions is dropped. Else what is inferred.
     */
    List<Theme> themes() {
        if (!declared.themes().isEmpty()) {
            return declared.themes();
        }
        List<Theme> shown = shownThemes();
        List<Theme> guessed = together(inferred.themes().stream()
                .filter(theme -> !isDenied(theme.field()))
                .toList());
        if (shown.isEmpty()) {
            return guessed;
        }
        List<Theme> told = guessed.stream()
                .filter(theme -> theme.evidence().source() == Source.INFERRED)
                .filter(theme -> shown.stream().noneMatch(other -> isNear(other.field(), theme.field())))
                .toList();
        if (told.isEmpty()) {
            return shown;
        }
        double sum = told.stream().mapToDouble(Theme::weight).sum();
        return Stream.concat(
                        shown.stream().map(theme -> weighing(theme, OF_EVIDENCE * theme.weight())),
                        told.stream().map(theme -> weighing(theme, (1 - OF_EVIDENCE) * theme.weight() / sum)))
                .sorted(Comparator.comparingDouble(Theme::weight).reversed().thenComparing(Theme::field))
                .toList();
    }

    /** Declared needs stand alone; nothing else shows what an institution needs, so that the rest is inferred. */
    List<Need> needs() {
        return declared.needs().isEmpty()
                ? inferred.needs().stream()
                        .filter(need -> !isDenied(Denial.ofNeed(need.field(), need.modality())))
                        .toList()
                : declared.needs();
    }

    /**
     * Declared capacities, those that are shown in fields of which none is declared and, where nothing is declared, the
     * inferred ones that no evidence of the same modality is near to.
     */
    List<Capacity> capacities() {
        var capacities = new ArrayList<>(declared.capacities());
        List<Capacity> shown = shownCapacities().stream()
                .filter(capacity -> declared.capacities().stream()
                        .noneMatch(stated -> stated.field().equals(capacity.field())))
                .filter(capacity -> !isDenied(Denial.ofCapacity(capacity.field(), capacity.modality())))
                .toList();
        capacities.addAll(shown);
        if (declared.capacities().isEmpty()) {
            inferred.capacities().stream()
                    .filter(guess -> !isDenied(Denial.ofCapacity(guess.field(), guess.modality())))
                    .filter(guess -> shown.stream()
                            .noneMatch(capacity ->
                                    capacity.modality() == guess.modality() && isNear(capacity.field(), guess.field())))
                    .forEach(capacities::add);
        }
        return List.copyOf(capacities);
    }

    private List<Theme> shownThemes() {
        List<EvidenceItems> origins =
                evidence.stream().filter(items -> !items.themes().isEmpty()).toList();
        Map<Field, Theme> byField = new TreeMap<>();
        for (EvidenceItems origin : origins) {
            for (Theme theme : origin.themes()) {
                byField.merge(
                        theme.field(),
                        weighing(theme, theme.weight() / origins.size()),
                        (a, b) -> weighing(later(a, b), a.weight() + b.weight()));
            }
        }
        return together(byField.values().stream()
                .filter(theme -> !isDenied(theme.field()))
                .sorted(Comparator.comparingDouble(Theme::weight).reversed().thenComparing(Theme::field))
                .toList());
    }

    private boolean isDenied(Field theme) {
        return isDenied(Denial.ofTheme(theme));
    }

    private boolean isDenied(Denial denial) {
        return declared.denials().contains(denial);
    }

    /** What is left when some are denied shares what these weighed. */
    private List<Theme> together(List<Theme> left) {
        if (declared.denials().isEmpty() || left.isEmpty()) {
            return left;
        }
        double sum = left.stream().mapToDouble(Theme::weight).sum();
        return left.stream().map(theme -> weighing(theme, theme.weight() / sum)).toList();
    }

    /** Of the same field and modality the stronger one. */
    private List<Capacity> shownCapacities() {
        Map<String, Capacity> strongest = new TreeMap<>();
        evidence.stream()
                .flatMap(items -> items.capacities().stream())
                .forEach(capacity -> strongest.merge(
                        capacity.field() + " " + capacity.modality(),
                        capacity,
                        (a, b) -> a.strength() >= b.strength() ? a : b));
        return strongest.values().stream()
                .sorted(Comparator.comparingDouble(Capacity::strength)
                        .reversed()
                        .thenComparing(Capacity::field))
                .toList();
    }

    private static Theme later(Theme a, Theme b) {
        return a.evidence().date().isBefore(b.evidence().date()) ? b : a;
    }

    private static Theme weighing(Theme theme, double weight) {
        return new Theme(theme.field(), Math.min(1, weight), theme.evidence());
    }

    /** Whether one field is the other or holds it. */
    private static boolean isNear(Field a, Field b) {
        return a.includes(b) || b.includes(a);
    }
}
