package org.twinbridge.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.text.Collator;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Attestation;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.JointOutputs;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.Outcome.Kind;
import org.twinbridge.outcome.OutcomeRefusedException;
import org.twinbridge.outcome.People;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.PoliciesInfluenced;
import org.twinbridge.outcome.TrainedTeachers;
import org.twinbridge.shell.DayPicker;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabulary;

/** Says what was done or came of an agreement. What is typed stays until it is recorded, also what another kind asks for. */
class OutcomeForm extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 100;
    private static final Set<Kind> OF_PEOPLE = EnumSet.of(Kind.ACTIVITY, Kind.TRAINED_TEACHERS);
    private static final Set<Kind> OF_MODALITY = EnumSet.of(Kind.ACTIVITY, Kind.COHORT);
    private static final Set<Kind> OF_COUNT =
            EnumSet.of(Kind.COHORT, Kind.DEGREES, Kind.JOINT_OUTPUTS, Kind.POLICIES_INFLUENCED);

    private final transient OutcomeWords words;
    private final transient Taxonomy taxonomy;
    private final transient Consumer<Outcome> keep;

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Paragraph says = new Paragraph();
    private final Select<Modality> modality = new Select<>();
    private final ComboBox<Place> from = new ComboBox<>();
    private final ComboBox<Place> to = new ComboBox<>();
    private final DatePicker start;
    private final DatePicker end;
    private final NumberField months = new NumberField();
    private final IntegerField women;
    private final IntegerField men;
    private final IntegerField other;
    private final IntegerField count;
    private final ComboBox<CountryCode> origin = new ComboBox<>();
    private final ComboBox<CountryCode> host = new ComboBox<>();
    private final DatePicker ended;
    private final Map<FollowUp.Year, FollowUpFields> whereabouts = new EnumMap<>(FollowUp.Year.class);
    private final Div years = new Div();
    private final ComboBox<Field> field = new ComboBox<>();
    private final Select<Degrees.AwardedAt> awardedAt = new Select<>();
    private final TextArea note = new TextArea();
    private final DatePicker date;
    private final Paragraph refusal = new Paragraph();

    /**
     * @param places members of the agreement, then countries
     * @param keep records it, or refuses it with an {@link OutcomeRefusedException}
     */
    OutcomeForm(OutcomeWords words, Taxonomy taxonomy, List<Place> places, Consumer<Outcome> keep) {
        this.words = words;
        this.taxonomy = taxonomy;
        this.keep = keep;
        start = new DayPicker(words.say("form.start"), words.locale());
        end = new DayPicker(words.say("form.end"), words.locale());
        ended = new DayPicker(words.say("form.ended"), words.locale());
        date = new DayPicker(words.say("form.date"), words.locale());
        women = Counts.field(words.say("form.women"));
        men = Counts.field(words.say("form.men"));
        other = Counts.field(words.say("form.other"));
        count = Counts.field(words.say("form.count"));
        addClassNames("impact-card", "record-form");
        getElement().setAttribute("aria-label", words.say("form"));
        dressChoices(places);
        dressTexts();
        var record = new Button(words.say("form.record"), click -> record());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(words.say("form")),
                kind,
                says,
                line(modality, from, to, origin, host),
                line(field, awardedAt, count),
                line(start, end, ended, months),
                line(women, men, other),
                years,
                note,
                date,
                refusal,
                record);
        kind.setValue(Kind.ACTIVITY);
    }

    /** Shows the fields of a kind. */
    void choose(Kind chosen) {
        kind.setValue(chosen);
    }

    private void dressChoices(List<Place> places) {
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setLabel(words.say("form.kind"));
        kind.addClassName("record-kinds");
        kind.addValueChangeListener(change -> showFields(change.getValue()));
        modality.setLabel(words.say("form.modality"));
        modality.setItems(Modality.specific().stream().sorted().toList());
        modality.setItemLabelGenerator(words::modality);
        for (ComboBox<Place> end : List.of(from, to)) {
            end.setItems(places);
            end.setItemLabelGenerator(words::place);
        }
        from.setLabel(words.say("form.from"));
        to.setLabel(words.say("form.to"));
        List<CountryCode> countries = places.stream()
                .filter(place -> place.institution() == null)
                .map(Place::country)
                .toList();
        for (ComboBox<CountryCode> end : List.of(origin, host)) {
            end.setItems(countries);
            end.setItemLabelGenerator(words::country);
        }
        origin.setLabel(words.say("form.origin"));
        host.setLabel(words.say("form.host"));
        field.setLabel(words.say("form.field"));
        field.setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        field.setItemLabelGenerator(value -> words.vocabulary().field(value));
        awardedAt.setLabel(words.say("form.awarded-at"));
        awardedAt.setItems(Degrees.AwardedAt.values());
        awardedAt.setItemLabelGenerator(value -> words.say("awarded." + Vocabulary.id(value)));
        Stream.<Component>of(from, to, origin, host, field, modality)
                .forEach(input ->
                        input.getElement().getStyle().set("width", "14rem").set("max-width", "100%"));
    }

    private Stream<Field> found(String text) {
        return text.isBlank()
                ? Field.all().stream().filter(candidate -> candidate.depth() < Field.MAX_DEPTH)
                : taxonomy.search(text, words.locale(), MOST_FOUND).stream();
    }

    private void dressTexts() {
        months.setLabel(words.say("form.months"));
        months.setMin(0);
        years.addClassName("record-years");
        years.add(new H3(words.say("form.years")), new Paragraph(words.say("form.years.text")));
        for (FollowUp.Year year : FollowUp.Year.values()) {
            var fields = new FollowUpFields(words);
            whereabouts.put(year, fields);
            var title = new Paragraph(words.year(year));
            title.addClassName("record-year");
            years.add(title, fields);
        }
        note.setLabel(words.say("form.note"));
        note.setHelperText(words.say("form.note.help"));
        note.setMaxLength(Attestation.LONGEST_NOTE);
        note.setWidthFull();
        date.setWidth("14rem");
        refusal.addClassName("record-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
    }

    private static Div line(Component... inputs) {
        var line = new Div(inputs);
        line.addClassName("record-line");
        return line;
    }

    private void showFields(Kind chosen) {
        says.setText(words.say("kind." + chosen.id() + ".text"));
        boolean activity = chosen == Kind.ACTIVITY;
        boolean cohort = chosen == Kind.COHORT;
        modality.setVisible(OF_MODALITY.contains(chosen));
        Stream.<Component>of(from, to, start, end, months).forEach(input -> input.setVisible(activity));
        Stream.<Component>of(women, men, other).forEach(input -> input.setVisible(OF_PEOPLE.contains(chosen)));
        count.setVisible(OF_COUNT.contains(chosen));
        count.setLabel(words.say(cohort ? "form.size" : "form.count"));
        Stream.<Component>of(origin, host, ended, years).forEach(input -> input.setVisible(cohort));
        field.setVisible(chosen == Kind.DEGREES);
        awardedAt.setVisible(chosen == Kind.DEGREES);
        refuse("");
        Stream.<HasValidation>of(modality, from, to, start, end, origin, host, ended, field, awardedAt, date)
                .forEach(input -> input.setInvalid(false));
    }

    private void record() {
        List<HasValue<?, ?>> missing =
                required(kind.getValue()).stream().filter(HasValue::isEmpty).toList();
        required(kind.getValue()).forEach(input -> ((HasValidation) input).setInvalid(missing.contains(input)));
        if (!missing.isEmpty()) {
            refuse(words.say("form.missing"));
            return;
        }
        try {
            keep.accept(outcome(kind.getValue()));
            clear();
        } catch (OutcomeRefusedException refused) {
            refuse(words.refusal(refused));
        }
    }

    /** What cannot be left out; numbers that are left out are none, and are refused as such. */
    private List<HasValue<?, ?>> required(Kind chosen) {
        return switch (chosen) {
            case ACTIVITY -> List.of(modality, from, to, start, end, date);
            case COHORT -> List.of(modality, origin, host, ended, date);
            case DEGREES -> List.of(field, awardedAt, date);
            case JOINT_OUTPUTS, TRAINED_TEACHERS, POLICIES_INFLUENCED -> List.of(date);
        };
    }

    private Outcome outcome(Kind chosen) {
        var attestation = new Attestation(note.getValue(), date.getValue());
        return switch (chosen) {
            case ACTIVITY ->
                new Activity(
                        modality.getValue(),
                        from.getValue(),
                        to.getValue(),
                        start.getValue(),
                        end.getValue(),
                        months.isEmpty() ? 0 : months.getValue(),
                        people(),
                        attestation);
            case COHORT ->
                new Cohort(
                        "",
                        Counts.of(count),
                        modality.getValue(),
                        origin.getValue(),
                        host.getValue(),
                        ended.getValue(),
                        followUps(),
                        attestation);
            case DEGREES -> new Degrees(Counts.of(count), field.getValue(), awardedAt.getValue(), attestation);
            case JOINT_OUTPUTS -> new JointOutputs(Counts.of(count), attestation);
            case TRAINED_TEACHERS -> new TrainedTeachers(people(), attestation);
            case POLICIES_INFLUENCED -> new PoliciesInfluenced(Counts.of(count), attestation);
        };
    }

    private People people() {
        return new People(Counts.of(women), Counts.of(men), Counts.of(other));
    }

    private Map<FollowUp.Year, FollowUp> followUps() {
        var said = new EnumMap<FollowUp.Year, FollowUp>(FollowUp.Year.class);
        whereabouts.forEach((year, fields) -> {
            if (!fields.isBlank()) {
                said.put(year, fields.value());
            }
        });
        return said;
    }

    /** Ready for the next of the same sort: what tells them apart is gone, what they share stays. */
    private void clear() {
        refuse("");
        Stream.<HasValue<?, ?>>of(months, women, men, other, count, note).forEach(HasValue::clear);
        whereabouts.values().forEach(FollowUpFields::clear);
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(!why.isEmpty());
    }

    /** Countries by name, for the ends of a move that are no member. */
    static List<Place> places(List<Place> members, OutcomeWords words, List<CountryCode> countries) {
        return Stream.concat(
                        members.stream(),
                        countries.stream()
                                .sorted((one, another) -> Collator.getInstance(words.locale())
                                        .compare(words.country(one), words.country(another)))
                                .map(Place::in))
                .toList();
    }

    /** The day that a reader most likely means. */
    void suggest(LocalDate today) {
        date.setValue(today);
    }
}
