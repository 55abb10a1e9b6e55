package org.twinbridge.institution.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/**
 * What an institution can be assumed to look for. Bounds and urgencies are our own assumptions, to be corrected by
 * those who know: the more a figure of the country lies on the wrong side of its bound, the more urgent the need.
 */
final class NeedRules {

    private static final Field EDUCATION = new Field("01");
    private static final Field SUBJECT_TEACHERS = new Field("0114");
    private static final Field CLASS_TEACHERS = new Field("0113");

    /** What any institution may look for, where its kind and country tell too little. */
    private static final List<Modality> COMMON =
            List.of(Modality.STAFF_EXCHANGE, Modality.COMMUNITY_ENGAGEMENT, Modality.JOINT_CURRICULUM);

    private static final int FEWEST = 4;
    private static final int MOST = 12;

    /** Below this many researchers per million a country has few who can supervise; 10 is the scarcest. */
    private static final double FEW_RESEARCHERS = 1_000;

    private static final double LOW_GERD = .5;
    private static final double LOW_ENROLMENT = 40;

    /** Graduates in a field, as a share of the usual, below which they are few. */
    private static final double FEW_GRADUATES = .6;

    private static final double HIGH_MOBILITY = 5;
    private static final double HIGHEST_MOBILITY = 30;
    private static final int YOUNG = 2000;
    private static final long LARGE = 20_000;

    private final InstitutionFacts facts;
    private final CountryFacts country;
    private final List<Theme> themes;
    private final Theme main;
    private final LocalDate day;
    private final List<Need> needs = new ArrayList<>();

    NeedRules(InstitutionFacts facts, List<Theme> themes, LocalDate day) {
        this.facts = facts;
        this.country = facts.country();
        this.themes = themes;
        this.main = themes.getFirst();
        this.day = day;
    }

    /** 4 to 12 needs, most urgent first. */
    List<Need> needs() {
        addJointResearch();
        addDoctorates();
        addTeacherTraining();
        addDistanceLearning();
        addInfrastructure();
        addQuality();
        addGraduates();
        addDiaspora();
        addFieldAccess();
        addExchange();
        needs.sort(Comparator.comparingDouble(Need::urgency)
                .reversed()
                .thenComparing(Need::field)
                .thenComparing(Need::modality));
        return List.copyOf(needs.subList(0, Math.min(MOST, needs.size())));
    }

    /** Everybody looks for partners in what it works in. */
    private void addJointResearch() {
        double most = teachesOnly() ? .35 : .6;
        int fields = areAssumed() ? 4 : 3;
        for (Theme theme : themes.subList(0, Math.min(fields, themes.size()))) {
            double relative = theme.weight() / main.weight();
            put(theme.field(), Modality.JOINT_RESEARCH, .3 + (most - .3) * relative, theme.evidence());
        }
    }

    private void addDoctorates() {
        double scarcity = scarcityOfResearchers();
        if (scarcity <= 0 || teachesOnly() || !facts.kind().isHigherEducation() && !isResearch()) {
            return;
        }
        double size = facts.works() != null && facts.works() >= LARGE ? .7 : 1;
        for (Theme theme : fieldsOfDoctorates()) {
            double relative = theme.weight() / main.weight();
            double urgency = (.4 + .5 * scarcity) * (.7 + .3 * relative) * size;
            put(theme.field(), Modality.SPLIT_SITE_DOCTORATE, urgency, prior(researchersNote()));
        }
    }

    /**
     * The two main fields; where they are only assumed, three of those that rest on laboratories, in which supervisors
     * are rarest: which of them it lacks most, nobody has said.
     */
    private List<Theme> fieldsOfDoctorates() {
        if (!areAssumed()) {
            return themes.subList(0, Math.min(2, themes.size()));
        }
        List<Theme> laboratories = themes.stream()
                .filter(theme -> Laboratories.areNeededIn(theme.field()))
                .toList();
        List<Theme> candidates = laboratories.isEmpty() ? themes : laboratories;
        return candidates.subList(0, Math.min(3, candidates.size()));
    }

    /** Whether no name tells its main field. */
    private boolean areAssumed() {
        return main.evidence().source() == Source.COUNTRY_PRIOR;
    }

    /** 0 where researchers are many or nothing is known of a country that is not poor, 1 where they are fewest. */
    private double scarcityOfResearchers() {
        Double researchers = country.researchersPerMillion();
        if (researchers == null) {
            return country.ldc() ? .8 : country.subSaharanAfrica() ? .6 : country.highIncome() ? 0 : .2;
        }
        return Math.clamp((Math.log10(FEW_RESEARCHERS) - Math.log10(researchers + 1)) / 2, 0, 1);
    }

    private String researchersNote() {
        return country.researchersPerMillion() == null
                ? standingNote()
                : figure("researchers_per_million", country.researchersPerMillion());
    }

    private void addTeacherTraining() {
        if (!country.isPriority() || !facts.kind().isHigherEducation() && facts.kind() != Kind.TRAINING_CENTRE) {
            return;
        }
        Evidence evidence = prior(standingNote());
        boolean trainsTeachers = themes.stream().anyMatch(theme -> EDUCATION.includes(theme.field()));
        if (!trainsTeachers) {
            put(main.field(), Modality.TEACHER_TRAINING, .45, evidence);
            return;
        }
        double weight = themes.stream()
                .filter(theme -> EDUCATION.includes(theme.field()))
                .mapToDouble(Theme::weight)
                .sum();
        double urgency = Math.min(.9, .55 + .4 * weight);
        put(SUBJECT_TEACHERS, Modality.TEACHER_TRAINING, urgency, evidence);
        put(CLASS_TEACHERS, Modality.TEACHER_TRAINING, urgency - .15, evidence);
    }

    private void addDistanceLearning() {
        Double enrolment = country.tertiaryEnrolment();
        if (enrolment != null && enrolment < LOW_ENROLMENT && facts.kind().isHigherEducation()) {
            double urgency = .3 + .5 * (LOW_ENROLMENT - enrolment) / LOW_ENROLMENT;
            put(main.field(), Modality.DISTANCE_LEARNING, urgency, prior(figure("tertiary_enrolment", enrolment)));
        }
    }

    private void addInfrastructure() {
        Double gerd = country.gerd();
        boolean assumed = gerd == null && country.ldc();
        if (teachesOnly() || !assumed && !(gerd != null && gerd < LOW_GERD)) {
            return;
        }
        double urgency = gerd == null ? .6 : .35 + .45 * (LOW_GERD - gerd) / LOW_GERD;
        Theme theme = themes.stream()
                .filter(t -> Laboratories.areNeededIn(t.field()))
                .findFirst()
                .orElse(main);
        String note = gerd == null ? standingNote() : figure("gerd_pct_gdp", gerd);
        put(theme.field(), Modality.INFRASTRUCTURE, urgency, prior(note));
    }

    private void addQuality() {
        if (country.highIncome() || !facts.kind().isHigherEducation()) {
            return;
        }
        boolean young = facts.established() != null && facts.established() >= YOUNG;
        double urgency =
                .3 + (young ? .15 : 0) + (facts.kind() == Kind.HIGHER_EDUCATION ? .05 : 0) + (country.ldc() ? .1 : 0);
        put(main.field(), Modality.QUALITY_ASSURANCE, urgency, prior(FieldPrior.note(facts)));
    }

    /** Where few graduate in one of its fields, it can be assumed to look for help in teaching that. */
    private void addGraduates() {
        if (country.highIncome() || !facts.kind().isHigherEducation()) {
            return;
        }
        Theme scarcest = null;
        double least = FEW_GRADUATES;
        for (Theme theme : themes) {
            GraduateShare graduates = country.graduatesIn(theme.field());
            if (graduates != null && graduates.ratio() < least) {
                scarcest = theme;
                least = graduates.ratio();
            }
        }
        if (scarcest != null) {
            GraduateShare graduates = Objects.requireNonNull(country.graduatesIn(scarcest.field()));
            String note = "country: " + FieldPrior.graduatesFigure(scarcest.field(), graduates);
            double urgency = .3 + .3 * (FEW_GRADUATES - least) / FEW_GRADUATES;
            put(scarcest.field(), Modality.JOINT_CURRICULUM, urgency, prior(note));
        }
    }

    private void addDiaspora() {
        Double mobility = country.outboundMobility();
        if (mobility != null && mobility >= HIGH_MOBILITY && !country.highIncome()) {
            double share = Math.min(1, (mobility - HIGH_MOBILITY) / (HIGHEST_MOBILITY - HIGH_MOBILITY));
            put(
                    main.field(),
                    Modality.DIASPORA_ENGAGEMENT,
                    .25 + .35 * share,
                    prior(figure("outbound_mobility_ratio", mobility)));
        }
    }

    /** Institutions of richer countries look for those who know other places, so that a twinning serves both sides. */
    private void addFieldAccess() {
        if (!country.highIncome()) {
            return;
        }
        themes.stream()
                .filter(theme -> FieldAccess.mattersIn(theme.field()))
                .limit(2)
                .forEach(theme -> put(theme.field(), Modality.COMMUNITY_ENGAGEMENT, .45, prior(standingNote())));
    }

    private void addExchange() {
        Theme second = themes.get(Math.min(1, themes.size() - 1));
        put(second.field(), Modality.STAFF_EXCHANGE, .3, prior(standingNote()));
        if (facts.kind().isHigherEducation()) {
            put(main.field(), Modality.JOINT_CURRICULUM, .35, prior(standingNote()));
        }
        for (Modality modality : COMMON) {
            if (needs.size() < FEWEST) {
                put(main.field(), modality, .3, prior(standingNote()));
            }
        }
    }

    private boolean teachesOnly() {
        return facts.kind() == Kind.TRAINING_CENTRE;
    }

    private boolean isResearch() {
        return facts.kind() == Kind.PUBLIC_RESEARCH || facts.kind() == Kind.PRIVATE_RESEARCH;
    }

    private String standingNote() {
        return "country: "
                + (country.ldc()
                        ? "least developed"
                        : country.subSaharanAfrica()
                                ? "Sub-Saharan Africa"
                                : country.highIncome() ? "high income" : "not high income");
    }

    private static String figure(String name, @Nullable Double value) {
        return "country: " + name + " " + value;
    }

    private Evidence prior(String note) {
        return new Evidence(Source.COUNTRY_PRIOR, day, note);
    }

    private void put(Field field, Modality modality, double urgency, Evidence evidence) {
        boolean known = needs.stream().anyMatch(n -> n.field().equals(field) && n.modality() == modality);
        if (!known) {
            needs.add(new Need(field, modality, urgency, evidence));
        }
    }
}
