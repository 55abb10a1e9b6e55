package org.twinbridge.matching.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabulary;

/** Chooses which partners are wanted. */
class FilterForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 120;

    private final MultiSelectComboBox<M49Region> regions = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Field> fields = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Kind> kinds = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final Checkbox southOnly = new Checkbox();
    private final Checkbox statedOnly = new Checkbox();
    private final Checkbox withinCountryToo = new Checkbox();
    private final Button clear = new Button();
    private final transient Consumer<PartnerChoice> chosen;
    private boolean filling;

    FilterForm(Vocabulary vocabulary, Taxonomy taxonomy, List<Country> countries, Consumer<PartnerChoice> chosen) {
        this.chosen = chosen;
        addClassName("partners-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", vocabulary.say("filters"));

        name(regions, vocabulary.say("filter.region"));
        regions.setItems(M49Region.all());
        regions.setItemLabelGenerator(vocabulary::region);
        regions.setClassNameGenerator(region -> "level-" + level(region));

        name(fields, vocabulary.say("filter.field"));
        fields.setItems(query -> found(taxonomy, query.getFilter().orElse(""), vocabulary.locale())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        fields.setItemLabelGenerator(vocabulary::field);
        fields.setClassNameGenerator(field -> "level-" + field.depth());

        name(kinds, vocabulary.say("filter.kind"));
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(vocabulary::kind);

        name(languages, vocabulary.say("filter.language"));
        languages.setItems(spoken(countries, vocabulary));
        languages.setItemLabelGenerator(vocabulary::language);

        southOnly.setLabel(vocabulary.say("filter.south"));
        statedOnly.setLabel(vocabulary.say("filter.stated"));
        withinCountryToo.setLabel(vocabulary.say("filter.within-country"));
        clear.setText(vocabulary.say("filters.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> chosen.accept(PartnerChoice.any()));

        var switches = new Div(southOnly, statedOnly, withinCountryToo, clear);
        switches.addClassName("partners-switches");
        add(regions, fields, kinds, languages, switches);
        Stream.<HasValue<?, ?>>of(regions, fields, kinds, languages, southOnly, statedOnly, withinCountryToo)
                .forEach(this::listenTo);
    }

    /** Shows a choice without telling anybody. */
    void show(PartnerChoice choice) {
        filling = true;
        try {
            regions.setValue(choice.regions());
            fields.setValue(choice.fields());
            kinds.setValue(choice.kinds());
            languages.setValue(choice.languages());
            southOnly.setValue(choice.southOnly());
            statedOnly.setValue(choice.statedOnly());
            withinCountryToo.setValue(choice.withinCountryToo());
            clear.setVisible(!choice.isAny());
        } finally {
            filling = false;
        }
    }

    private <V> void listenTo(HasValue<?, V> input) {
        input.addValueChangeListener(change -> {
            if (!filling) {
                chosen.accept(new PartnerChoice(
                        regions.getValue(),
                        fields.getValue(),
                        kinds.getValue(),
                        languages.getValue(),
                        southOnly.getValue(),
                        statedOnly.getValue(),
                        withinCountryToo.getValue()));
            }
        });
    }

    private static void name(MultiSelectComboBox<?> input, String name) {
        input.setPlaceholder(name);
        input.setAriaLabel(name);
        input.setClearButtonVisible(true);
    }

    private static Stream<Field> found(Taxonomy taxonomy, String text, Locale locale) {
        return text.isBlank()
                ? Field.all().stream().filter(field -> field.depth() < Field.MAX_DEPTH)
                : taxonomy.search(text, locale, MOST_FOUND).stream();
    }

    private static List<String> spoken(List<Country> countries, Vocabulary vocabulary) {
        return countries.stream()
                .flatMap(country ->
                        Stream.concat(country.officialLanguages().stream(), country.regionalLanguages().stream()))
                .distinct()
                .sorted(Comparator.comparing(vocabulary::language, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** 1 for continents, 2 for what lies in them, 3 for intermediate regions. */
    private static int level(M49Region region) {
        return switch (region) {
            case AFRICA, AMERICAS, ASIA, EUROPE, OCEANIA -> 1;
            case EASTERN_AFRICA,
                    MIDDLE_AFRICA,
                    SOUTHERN_AFRICA,
                    WESTERN_AFRICA,
                    CARIBBEAN,
                    CENTRAL_AMERICA,
                    SOUTH_AMERICA -> 3;
            default -> 2;
        };
    }
}
