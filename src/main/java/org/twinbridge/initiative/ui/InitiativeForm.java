package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.initiative.CountryGroup;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeRefusedException;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.taxonomy.Goal;
import org.twinbridge.taxonomy.Taxonomy;

/** Says what an initiative is about. What is typed stays until it is kept or given up. */
class InitiativeForm extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 100;

    private final transient InitiativeWords words;
    private final transient Taxonomy taxonomy;
    private final transient Consumer<InitiativeDraft> keep;

    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final MultiSelectComboBox<Field> fields = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Goal> goals = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<M49Region> regions = new MultiSelectComboBox<>();
    private final CheckboxGroup<CountryGroup> groups = new CheckboxGroup<>();
    private final MultiSelectComboBox<Modality> modalities = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<NeedKind> doubled = new MultiSelectComboBox<>();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param keep keeps the draft, or refuses it with an {@link InitiativeRefusedException}
     * @param giveUp leads back to where one came from
     */
    InitiativeForm(
            InitiativesServices services,
            InitiativeWords words,
            InitiativeDraft draft,
            Consumer<InitiativeDraft> keep,
            Runnable giveUp) {
        this.words = words;
        this.taxonomy = services.taxonomy();
        this.keep = keep;
        addClassNames("initiative-part", "initiative-form");
        getElement().setAttribute("aria-label", words.say("form"));
        name.setLabel(words.say("form.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Initiatives.LONGEST_NAME);
        description.setLabel(words.say("form.description"));
        description.setMaxLength(Initiatives.LONGEST_DESCRIPTION);
        dress(from, "form.from");
        from.setRequiredIndicatorVisible(true);
        dress(to, "form.to");
        to.setClearButtonVisible(true);
        wireChoices();
        refusal.addClassName("initiative-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var kept = new Button(words.say("form.keep"), click -> keep());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(kept, new Button(words.say("form.cancel"), click -> giveUp.run()));
        actions.addClassName("initiative-actions");
        add(
                part("form.what", name, description, from, to),
                part("form.about", fields, goals, modalities),
                part("form.where", regions, groups),
                part("form.counts", doubled),
                refusal,
                actions);
        show(draft);
    }

    private Component part(String key, Component... inputs) {
        var part = new Div(new H2(words.say(key)), new Paragraph(words.say(key + ".text")));
        part.add(inputs);
        part.addClassName("initiative-form-part");
        return part;
    }

    private void wireChoices() {
        fields.setLabel(words.say("fields"));
        fields.setPlaceholder(words.say("fields.any"));
        fields.setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        fields.setItemLabelGenerator(field -> words.vocabulary().field(field));
        fields.setClassNameGenerator(field -> "level-" + field.depth());
        fields.addValueChangeListener(change -> doubled.getDataProvider().refreshAll());
        goals.setLabel(words.say("goals"));
        goals.setItems(taxonomy.goals());
        goals.setItemLabelGenerator(words::goal);
        regions.setLabel(words.say("regions"));
        regions.setPlaceholder(words.say("places.any"));
        regions.setItems(M49Region.all());
        regions.setItemLabelGenerator(region -> words.vocabulary().region(region));
        groups.setLabel(words.say("groups"));
        groups.setItems(CountryGroup.values());
        groups.setItemLabelGenerator(words::group);
        modalities.setLabel(words.say("modalities"));
        modalities.setPlaceholder(words.say("modalities.any"));
        modalities.setItems(Modality.specific().stream().sorted().toList());
        modalities.setItemLabelGenerator(modality -> words.vocabulary().modality(modality));
        doubled.setLabel(words.say("doubled"));
        doubled.setPlaceholder(words.say("none"));
        doubled.setItems(query ->
                kinds(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        doubled.setItemLabelGenerator(words::need);
        Stream.of(fields, goals, regions, modalities, doubled).forEach(input -> {
            input.setClearButtonVisible(true);
            // What is chosen is read in full, as it decides all that follows.
            input.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        });
    }

    private Stream<Field> found(String text) {
        return text.isBlank()
                ? Field.all().stream().filter(field -> field.depth() < Field.MAX_DEPTH)
                : taxonomy.search(text, words.vocabulary().locale(), MOST_FOUND).stream();
    }

    /** Needs in the fields that are named, whichever way they are wanted; in the broad fields where none is. */
    private Stream<NeedKind> kinds(String text) {
        Collection<Field> of = fields.getValue().isEmpty() ? taxonomy.broadFields() : fields.getValue();
        String sought = text.toLowerCase(words.vocabulary().locale());
        List<Modality> ways = Stream.concat(
                        Stream.of(Modality.ANY), Modality.specific().stream().sorted())
                .toList();
        return of.stream()
                .sorted()
                .flatMap(field -> ways.stream().map(way -> new NeedKind(field, way)))
                .filter(kind -> words.need(kind)
                        .toLowerCase(words.vocabulary().locale())
                        .contains(sought));
    }

    private void show(InitiativeDraft draft) {
        InitiativeScope scope = draft.scope();
        name.setValue(draft.name());
        description.setValue(draft.description());
        from.setValue(scope.from());
        to.setValue(scope.to());
        fields.setValue(scope.fields());
        goals.setValue(scope.goals().stream().map(taxonomy::goal).collect(Collectors.toSet()));
        regions.setValue(scope.regions());
        groups.setValue(scope.groups());
        modalities.setValue(scope.modalities());
        doubled.setValue(scope.doubled());
    }

    private void keep() {
        List<HasValidation> inputs = List.of(name, description, from, to, fields, doubled, regions);
        inputs.forEach(input -> input.setInvalid(false));
        refusal.setVisible(false);
        LocalDate begin = from.getValue();
        if (begin == null) {
            from.setErrorMessage(words.say("form.from.needed"));
            from.setInvalid(true);
            from.focus();
            return;
        }
        try {
            keep.accept(new InitiativeDraft(name.getValue(), description.getValue(), scope(begin)));
        } catch (InitiativeRefusedException refused) {
            refuse(refused);
        }
    }

    private InitiativeScope scope(LocalDate begin) {
        Set<Integer> numbers = goals.getValue().stream().map(Goal::number).collect(Collectors.toSet());
        return new InitiativeScope(
                fields.getValue(),
                numbers,
                regions.getValue(),
                groups.getValue(),
                modalities.getValue(),
                doubled.getValue(),
                begin,
                to.getValue());
    }

    private void refuse(InitiativeRefusedException refused) {
        String sentence = words.refusal(refused);
        HasValidation input = at(refused.why());
        if (input == null) {
            refusal.setText(sentence);
            refusal.setVisible(true);
            return;
        }
        input.setErrorMessage(sentence);
        input.setInvalid(true);
        ((Focusable<?>) input).focus();
    }

    /** The input that a refusal is about; {@code null} where it is about the whole. */
    private @Nullable HasValidation at(InitiativeRefusedException.Cause why) {
        return switch (why) {
            case NO_NAME, NAME_TOO_LONG, NAME_TAKEN -> name;
            case DESCRIPTION_TOO_LONG -> description;
            case TOO_MANY_FIELDS -> fields;
            case TOO_MANY_DOUBLED, DOUBLED_OUTSIDE -> doubled;
            case ENDS_BEFORE_IT_BEGINS -> to;
            case OUT_OF_CALENDAR -> from;
            case NOWHERE -> regions;
            case NAMES_NOTHING, TOO_MANY, PRESET, NOT_YOURS, CHANGED_MEANWHILE, UNKNOWN -> null;
        };
    }

    private void dress(DatePicker picker, String key) {
        Locale locale = words.vocabulary().locale();
        picker.setLabel(words.say(key));
        picker.setLocale(locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(words.say("form.today"))
                .setCancel(words.say("form.cancel"))
                .setBadInputErrorMessage(words.say("form.day.bad")));
    }

    /** From Sunday, as the picker wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
