package org.twinbridge.institution.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/** What an institution can be assumed to give: its fields, in the ways that its kind, size and country make likely. */
final class CapacityRules {

    private static final Field EDUCATION = new Field("01");
    private static final int MOST = 12;
    private static final int FIELDS = 6;

    /** An assumed field is given for less than one that a name tells. */
    private static final double DISCOUNT_OF_ASSUMED = .6;

    /** From this spending on research, in % of GDP, laboratories can be assumed to be open to others. */
    private static final double HIGH_GERD = 1.5;

    private final InstitutionFacts facts;
    private final List<Theme> themes;
    private final Standing standing;
    private final boolean open;
    private final LocalDate day;
    private final List<Capacity> capacities = new ArrayList<>();

    CapacityRules(InstitutionFacts facts, List<Theme> themes, Standing standing, boolean open, LocalDate day) {
        this.facts = facts;
        this.themes = themes;
        this.standing = standing;
        this.open = open;
        this.day = day;
    }

    /** 3 to 12 capacities, strongest first. */
    List<Capacity> capacities() {
        themes.stream().limit(FIELDS).forEach(theme -> add(theme, Modality.ANY, 1));
        addResearch();
        addTeaching();
        addLocalKnowledge();
        capacities.sort(Comparator.comparingDouble(Capacity::strength)
                .reversed()
                .thenComparing(Capacity::field)
                .thenComparing(Capacity::modality));
        return List.copyOf(capacities.subList(0, Math.min(MOST, capacities.size())));
    }

    private void addResearch() {
        if (!standing.isStrongInResearch()) {
            return;
        }
        themes.stream().limit(2).forEach(theme -> {
            add(theme, Modality.JOINT_RESEARCH, 1);
            if (facts.kind().isHigherEducation()) {
                addFromCountry(
                        theme,
                        Modality.SPLIT_SITE_DOCTORATE,
                        1,
                        "researchers_per_million",
                        facts.country().researchersPerMillion());
            }
        });
        Double gerd = facts.country().gerd();
        if (gerd != null && gerd >= HIGH_GERD) {
            themes.stream()
                    .filter(theme -> Laboratories.areNeededIn(theme.field()))
                    .findFirst()
                    .ifPresent(theme -> addFromCountry(theme, Modality.INFRASTRUCTURE, .9, "gerd_pct_gdp", gerd));
        }
    }

    private void addTeaching() {
        if (!facts.kind().isHigherEducation() && facts.kind() != Kind.TRAINING_CENTRE) {
            add(themes.getFirst(), Modality.STAFF_EXCHANGE, .7);
            return;
        }
        if (open) {
            themes.stream().limit(2).forEach(theme -> add(theme, Modality.DISTANCE_LEARNING, 1.2));
        }
        themes.stream()
                .filter(theme -> EDUCATION.includes(theme.field()) && isTold(theme))
                .limit(2)
                .forEach(theme -> add(theme, Modality.TEACHER_TRAINING, 1.1));
        add(themes.getFirst(), Modality.JOINT_CURRICULUM, .8);
        if (facts.country().highIncome() && facts.kind() == Kind.UNIVERSITY) {
            add(themes.getFirst(), Modality.QUALITY_ASSURANCE, .8);
        }
    }

    /** What partners from elsewhere lack: knowledge of the place, its languages, nature and people. */
    private void addLocalKnowledge() {
        add(themes.getFirst(), Modality.COMMUNITY_ENGAGEMENT, facts.country().highIncome() ? .6 : .9);
        if (!standing.isStrongInResearch()) {
            themes.stream()
                    .filter(theme -> FieldAccess.mattersIn(theme.field()))
                    .limit(2)
                    .forEach(theme -> add(theme, Modality.JOINT_RESEARCH, .9));
        }
    }

    private void add(Theme theme, Modality modality, double factor) {
        Evidence evidence = modality == Modality.ANY || modality == Modality.TEACHER_TRAINING
                ? theme.evidence()
                : new Evidence(Source.COUNTRY_PRIOR, day, standing.note());
        put(theme, modality, factor, evidence);
    }

    private void addFromCountry(Theme theme, Modality modality, double factor, String figure, @Nullable Double value) {
        String note = value == null ? standing.note() : "country: " + figure + " " + value;
        put(theme, modality, factor, new Evidence(Source.COUNTRY_PRIOR, day, note));
    }

    private void put(Theme theme, Modality modality, double factor, Evidence evidence) {
        double relative = theme.weight() / themes.getFirst().weight();
        double certainty = isTold(theme) ? 1 : DISCOUNT_OF_ASSUMED;
        double strength = standing.strength() * (.55 + .45 * relative) * certainty * factor;
        capacities.add(new Capacity(theme.field(), modality, Math.min(1, strength), evidence));
    }

    private static boolean isTold(Theme theme) {
        return theme.evidence().source() == Source.INFERRED;
    }
}
