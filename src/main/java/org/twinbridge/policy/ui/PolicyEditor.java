package org.twinbridge.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.country.Country;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.drain.RetentionPriors;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkWeights;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Similarity;
import org.twinbridge.policy.MarketTerms;
import org.twinbridge.policy.NetworkTerms;
import org.twinbridge.policy.PolicyDocument;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.policy.Terms;
import org.twinbridge.taxonomy.Goal;
import org.twinbridge.vocabulary.Vocabulary;

/** All that a draft says, to be changed. What is typed stays until it is saved or left. */
class PolicyEditor extends Div {

    private static final long serialVersionUID = 1L;

    private static final double NEARLY = 1e-6;
    private static final double FARTHEST_KM = 1000;

    private final transient PolicyPages pages;
    private final transient PolicyWords words;
    private final transient Terms start;
    private final Runnable moved;
    private final TextField name = new TextField();
    private final Map<String, NumberField> numbers = new LinkedHashMap<>();
    private final transient Map<Modality, NumberField> retention = new EnumMap<>(Modality.class);
    private final Proportions<CriterionId> weights;
    private final Proportions<String> drainWeights;
    private final MultiSelectComboBox<Field> fields = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Goal> goals = new MultiSelectComboBox<>();
    private final Map<String, MultiSelectComboBox<Country>> countries = new LinkedHashMap<>();
    private final PairTable<Modality> modalities;
    private final PairTable<Field> kinships;

    /** @param moved told whenever something is changed */
    PolicyEditor(PolicyPages pages, PolicyWords words, PolicyVersion draft, Runnable moved) {
        this.pages = pages;
        this.words = words;
        this.start = draft.terms();
        this.moved = moved;
        addClassName("policy-editor");
        name.setLabel(words.say("name"));
        name.setMaxLength(PolicyDrafts.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(draft.name());
        name.addValueChangeListener(change -> moved.run());
        weights = new Proportions<>(
                words,
                "weight-",
                start.weights(),
                criterion -> words.vocabulary().criterion(criterion),
                moved);
        BrainDrainConstants drain = start.drain();
        var shares = new LinkedHashMap<String, Double>();
        shares.put("retentionWeight", drain.retentionWeight());
        shares.put("localShareWeight", drain.localShareWeight());
        shares.put("diasporaWeight", drain.diasporaWeight());
        shares.put("directionWeight", drain.directionWeight());
        drainWeights = new Proportions<>(words, "drain-", shares, key -> words.say("term." + key), moved);
        modalities = new PairTable<>(
                words,
                Modality.specific().stream().sorted().toList(),
                modality -> words.vocabulary().modality(modality),
                (a, b) -> a != b,
                NEARLY,
                1 - NEARLY,
                moved);
        start.modalityKinships().forEach(k -> modalities.show(k.a(), k.b(), k.value()));
        kinships = new PairTable<>(
                words,
                Field.all(),
                field -> field.code() + " " + words.vocabulary().field(field),
                (a, b) -> !a.broad().equals(b.broad()),
                .2,
                .6,
                moved);
        start.kinships().forEach(k -> kinships.show(k.a(), k.b(), k.value()));
        build();
    }

    private void build() {
        add(part("name", name));
        add(part(
                "benefit",
                number("balance", start.balance(), .05, .95),
                number("brainDrainWeight", start.brainDrainWeight(), 0, .9)));
        add(part("weights", weights));
        add(part("priorities", priorities()));
        add(part(
                "thresholds",
                number("sweetSpot", start.sweetSpot(), .01, .99),
                number("floor", start.floor(), .0001, .5),
                number("meetsFrom", start.meetsFrom(), .01, .99)));
        BrainDrainConstants drain = start.drain();
        add(part(
                "drain",
                drainWeights,
                number("neutralValue", drain.neutralValue(), 0, 1),
                number("lossWeight", drain.lossWeight(), 0, 100),
                number("corridorReference", drain.corridorReference(), .001, 1),
                number("diasporaScale", drain.diasporaScale(), .1, 1000),
                number("guardedShare", drain.guardedShare(), 0, 1)));
        add(part("retention", priors()));
        add(part(
                "countries",
                number("protectedFrom", start.countries().protectedFrom(), 0, 1),
                countries("protected.on", start.countries().protectedByPolicy(), true),
                countries("protected.off", start.countries().protectedByPolicy(), false),
                countries("south.on", start.countries().southByPolicy(), true),
                countries("south.off", start.countries().southByPolicy(), false)));
        add(part(
                "market",
                number("beta", start.market().beta(), .05, .2),
                count("exposureFloor", start.market().floor(), 0, MarketTerms.HIGHEST_FLOOR)));
        NetworkTerms network = start.network();
        add(part(
                "network",
                count("minMembers", network.minMembers(), NetworkTerms.SMALLEST, NetworkRules.LARGEST),
                count("minCountries", network.minCountries(), 0, NetworkRules.LARGEST),
                count("minSouth", network.minSouth(), 0, NetworkRules.LARGEST),
                number("network.theme", network.weights().theme(), 0, 100),
                number("network.score", network.weights().score(), 0, 100),
                number("network.drain", network.weights().drain(), 0, 100),
                number("network.size", network.weights().size(), 0, 100)));
        PoleSettings poles = start.poles();
        add(part(
                "poles",
                number("reachKm", poles.reachKm(), 1, FARTHEST_KM),
                count("minPoints", poles.minPoints(), 1, 100),
                number("maxWidthKm", poles.maxWidthKm(), 1, FARTHEST_KM),
                number("minStrength", poles.minStrength(), .01, 1),
                count("minKinds", poles.minKinds(), 1, 10)));
        add(folded("modalities", modalities, start.modalityKinships().size()));
        add(folded("kinships", kinships, start.kinships().size()));
    }

    /** What is typed; empty, and the first fault in sight, where a value is missing or out of its range. */
    Optional<PolicyDocument> read() {
        var all = new ArrayList<>(numbers.values());
        all.addAll(retention.values());
        all.addAll(modalities.fields());
        all.addAll(kinships.fields());
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(words.say("name.needed"));
        NumberField first = null;
        for (NumberField field : all) {
            Double value = field.getValue();
            boolean holds = value != null && value >= field.getMin() && value <= field.getMax();
            field.setInvalid(!holds);
            field.setErrorMessage(words.say("range", field.getMin(), field.getMax()));
            first = first == null && !holds ? field : first;
        }
        Double reach = numbers.get("reachKm") == null ? null : value("reachKm");
        if (first == null && reach != null && value("maxWidthKm") < reach) {
            first = Objects.requireNonNull(numbers.get("maxWidthKm"));
            first.setInvalid(true);
            first.setErrorMessage(words.say("range", reach, FARTHEST_KM));
        }
        if (name.isInvalid()) {
            name.focus();
            return Optional.empty();
        }
        if (first != null) {
            first.focus();
            return Optional.empty();
        }
        return Optional.of(new PolicyDocument(name.getValue(), terms()));
    }

    private Terms terms() {
        Map<String, Double> shares = drainWeights.weights();
        return new Terms(
                weights.weights(),
                value("balance"),
                value("brainDrainWeight"),
                value("sweetSpot"),
                value("floor"),
                value("meetsFrom"),
                fields.getValue(),
                goals.getValue().stream().map(Goal::number).collect(Collectors.toSet()),
                kinships.pairs(Similarity.Kinship::new),
                modalities.pairs(Similarity.ModalityKinship::new),
                new BrainDrainConstants(
                        shares.getOrDefault("retentionWeight", 0.),
                        shares.getOrDefault("localShareWeight", 0.),
                        shares.getOrDefault("diasporaWeight", 0.),
                        shares.getOrDefault("directionWeight", 0.),
                        value("neutralValue"),
                        value("lossWeight"),
                        value("corridorReference"),
                        value("diasporaScale"),
                        value("guardedShare"),
                        readPriors()),
                new DrainRules(value("protectedFrom"), edits("protected"), edits("south")),
                new MarketTerms(value("beta"), whole("exposureFloor")),
                new NetworkTerms(
                        whole("minMembers"),
                        whole("minCountries"),
                        whole("minSouth"),
                        new NetworkWeights(
                                value("network.theme"),
                                value("network.score"),
                                value("network.drain"),
                                value("network.size"))),
                new PoleSettings(
                        value("reachKm"),
                        whole("minPoints"),
                        value("maxWidthKm"),
                        value("minStrength"),
                        whole("minKinds"),
                        Set.of()));
    }

    private RetentionPriors readPriors() {
        var priors = new EnumMap<Modality, Retention>(Modality.class);
        retention.forEach((modality, field) -> {
            Retention before = start.drain().priors().of(modality);
            priors.put(modality, new Retention(field.getValue(), before.measured(), before.strength()));
        });
        return new RetentionPriors(priors);
    }

    private Map<CountryCode, Boolean> edits(String list) {
        Map<CountryCode, Boolean> edits = new HashMap<>();
        Objects.requireNonNull(countries.get(list + ".off")).getValue().forEach(c -> edits.put(c.code(), false));
        Objects.requireNonNull(countries.get(list + ".on")).getValue().forEach(c -> edits.put(c.code(), true));
        return edits;
    }

    private double value(String key) {
        return Objects.requireNonNull(numbers.get(key)).getValue();
    }

    private int whole(String key) {
        return Math.toIntExact(Math.round(value(key)));
    }

    private Component part(String key, Component... inputs) {
        var about = new Paragraph(words.say("section." + key + ".says"));
        about.addClassName("policy-quiet");
        var grid = new Div(inputs);
        grid.addClassName("policy-inputs");
        var part = new Section(new H2(words.say("section." + key)), about, grid);
        part.addClassName("policy-card");
        return part;
    }

    private Component folded(String key, Component content, int count) {
        var details = new Details(words.say("section.lines", count), content);
        details.addClassName("policy-folded");
        return part(key, details);
    }

    private NumberField number(String key, double value, double least, double most) {
        var field = new NumberField(words.say("term." + key));
        field.setId("term-" + key.replace('.', '-'));
        field.setMin(least);
        field.setMax(most);
        field.setHelperText(words.say("term." + key + ".says"));
        field.setValue(value);
        field.addValueChangeListener(change -> moved.run());
        numbers.put(key, field);
        return field;
    }

    private NumberField count(String key, int value, int least, int most) {
        NumberField field = number(key, value, least, most);
        field.setStep(1);
        field.setStepButtonsVisible(true);
        return field;
    }

    private Component priors() {
        var grid = new Div();
        grid.addClassName("policy-inputs");
        Modality.specific().stream().sorted().forEach(modality -> {
            Retention prior = start.drain().priors().of(modality);
            var field = new NumberField(words.vocabulary().modality(modality));
            field.setMin(0);
            field.setMax(1);
            field.setHelperText(words.say(prior.measured() ? "prior.measured" : "prior.assumed", prior.strength()));
            field.setValue(prior.share());
            field.setId("retention-" + Vocabulary.id(modality));
            field.addValueChangeListener(change -> moved.run());
            retention.put(modality, field);
            grid.add(field);
        });
        return grid;
    }

    private Component priorities() {
        fields.setLabel(words.say("term.priorities.fields"));
        fields.setItems(Field.all());
        fields.setItemLabelGenerator(
                field -> field.code() + " " + words.vocabulary().field(field));
        fields.setValue(start.priorityFields());
        goals.setLabel(words.say("term.priorities.goals"));
        goals.setItems(pages.taxonomy().goals());
        goals.setItemLabelGenerator(words::goal);
        goals.setValue(
                start.priorityGoals().stream().map(pages.taxonomy()::goal).collect(Collectors.toSet()));
        for (MultiSelectComboBox<?> box : List.of(fields, goals)) {
            box.setClearButtonVisible(true);
            box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
            box.addValueChangeListener(change -> moved.run());
        }
        var grid = new Div(fields, goals);
        grid.addClassName("policy-inputs");
        return grid;
    }

    private Component countries(String key, Map<CountryCode, Boolean> edits, boolean on) {
        var box = new MultiSelectComboBox<Country>(words.say("term." + key));
        List<Country> all = pages.vocabularies().countries();
        box.setItems(all);
        box.setItemLabelGenerator(country -> words.vocabulary().country(country.code()));
        box.setValue(all.stream()
                .filter(country -> Objects.equals(edits.get(country.code()), on))
                .collect(Collectors.toSet()));
        box.setHelperText(words.say("term." + key + ".says"));
        box.setClearButtonVisible(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.addValueChangeListener(change -> moved.run());
        countries.put(key, box);
        return box;
    }
}
