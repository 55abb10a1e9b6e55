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

    /** An assumed field is given for less than one that a name tells; a university has most of those assumed. */
    private static final double DISCOUNT_OF_ASSUMED = .6;

    private static final double DISCOUNT_AT_A_UNIVERSITY = .85;

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
        switch (facts.kind()) {
            case UNIVERSITY, HIGHER_EDUCATION, TRAINING_CENTRE -> addTeaching();
            case PUBLIC_RESEARCH, PRIVATE_RESEARCH, HEALTHCARE -> addResearchUnit();
            case FOUNDATION, NGO, GOVERNMENT, OTHER -> addSupport();
        }
        addLocalKnowledge();
        capacities.sort(Comparator.comparingDouble(Capacity::strength)
                .reversed()
                .thenComparing(Capacity::field)
                .thenComparing(Capacity::modality));
        return List.copyOf(capacities.subList(0, Math.min(MOST, capacities.size())));
    }

    /** Who teaches and does research can take part in whichever way is asked for. */
    private void addTeaching() {
        themes.stream().limit(FIELDS).forEach(theme -> add(theme, Modality.ANY, 1));
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
        addResearch();
    }

    /** A research unit or hospital works with others on research and hosts them, but does not teach in their place. */
    private void addResearchUnit() {
        themes.stream().limit(FIELDS).forEach(theme -> add(theme, Modality.JOINT_RESEARCH, 1));
        add(themes.getFirst(), Modality.STAFF_EXCHANGE, .8);
        if (facts.kind() == Kind.PUBLIC_RESEARCH) {
            add(themes.getFirst(), Modality.SPLIT_SITE_DOCTORATE, .8);
        }
        addInfrastructure();
    }

    /** A body that neither teaches nor does research can open doors and advise. */
    private void addSupport() {
        themes.stream().limit(2).forEach(theme -> add(theme, Modality.QUALITY_ASSURANCE, .7));
        themes.stream().skip(1).limit(2).forEach(theme -> add(theme, Modality.COMMUNITY_ENGAGEMENT, .9));
        add(themes.getFirst(), Modality.STAFF_EXCHANGE, .7);
    }

    private void addResearch() {
        if (!standing.isStrongInResearch()) {
            return;
        }
        themes.stream().limit(2).forEach(theme -> {
            add(theme, Modality.JOINT_RESEARCH, 1);
            addFromCountry(
                    theme,
                    Modality.SPLIT_SITE_DOCTORATE,
                    1,
                    "researchers_per_million",
                    facts.country().researchersPerMillion());
        });
        addInfrastructure();
    }

    private void addInfrastructure() {
        Double gerd = facts.country().gerd();
        if (gerd != null && gerd >= HIGH_GERD) {
            themes.stream()
                    .filter(theme -> Laboratories.areNeededIn(theme.field()))
                    .findFirst()
                    .ifPresent(theme -> addFromCountry(theme, Modality.INFRASTRUCTURE, .9, "gerd_pct_gdp", gerd));
        }
    }

    /** What partners from elsewhere lack: knowledge of the place, its languages, nature and people. */
    private void addLocalKnowledge() {
        add(themes.getFirst(), Modality.COMMUNITY_ENGAGEMENT, facts.country().highIncome() ? .6 : .9);
        if (facts.kind().isHigherEducation() && !standing.isStrongInResearch()) {
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
        double discount = facts.kind() == Kind.UNIVERSITY ? DISCOUNT_AT_A_UNIVERSITY : DISCOUNT_OF_ASSUMED;
        double certainty = isTold(theme) ? 1 : discount;
        double strength = standing.strength() * (.55 + .45 * relative) * certainty * factor;
        capacities.add(new Capacity(theme.field(), modality, Math.min(1, strength), evidence));
    }

    private static boolean isTold(Theme theme) {
        return theme.evidence().source() == Source.INFERRED;
    }
}
