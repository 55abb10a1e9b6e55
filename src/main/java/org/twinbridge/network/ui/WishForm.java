package org.twinbridge.network.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.network.NetworkWish;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabulary;

/** Says what network is wanted. */
class WishForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 100;
    private static final int MOST_REQUIRED = 3;

    private final ComboBox<Field> theme = new ComboBox<>();
    private final MultiSelectComboBox<Modality> offers = new MultiSelectComboBox<>();
    private final IntegerField size = new IntegerField();
    private final ComboBox<M49Region> region = new ComboBox<>();
    private final MultiSelectComboBox<Choice> with = new MultiSelectComboBox<>();
    private final transient Institutions institutions;
    private transient Set<InstitutionId> without = Set.of();

    WishForm(NetworksServices services, Vocabulary vocabulary, Consumer<NetworkWish> asked) {
        this.institutions = services.institutions();
        addClassName("network-wish");
        theme.setLabel(vocabulary.say("theme"));
        theme.setItems(query -> found(services.taxonomy(), query.getFilter().orElse(""), vocabulary.locale())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        theme.setItemLabelGenerator(field -> vocabulary.field(field));
        theme.setClearButtonVisible(true);
        theme.addValueChangeListener(change -> offers.setEnabled(change.getValue() != null));
        offers.setLabel(vocabulary.say("offers"));
        offers.setItems(Modality.specific().stream().sorted().toList());
        offers.setItemLabelGenerator(vocabulary::modality);
        offers.setPlaceholder(vocabulary.say("offers.any"));
        offers.setClearButtonVisible(true);
        offers.setEnabled(false);
        size.setLabel(vocabulary.say("size"));
        size.setMin(NetworkWish.SMALLEST);
        size.setMax(NetworkWish.LARGEST);
        size.setStepButtonsVisible(true);
        region.setLabel(vocabulary.say("region"));
        region.setItems(M49Region.all());
        region.setItemLabelGenerator(item -> vocabulary.region(item));
        region.setPlaceholder(vocabulary.say("region.any"));
        region.setClearButtonVisible(true);
        with.setLabel(vocabulary.say("with"));
        with.setItems(query -> institutions.search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .map(Choice::of)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        with.setItemLabelGenerator(Choice::name);
        with.setClearButtonVisible(true);
        var compose = new Button(vocabulary.say("compose"), click -> ask(vocabulary, asked));
        compose.addThemeVariants(ButtonVariant.PRIMARY);
        compose.addClickShortcut(Key.ENTER).listenOn(this);
        add(theme, offers, size, region, with, compose);
    }

    /** Shows a wish without telling anybody. */
    void show(NetworkWish wish) {
        theme.setValue(wish.theme());
        offers.setValue(wish.offers());
        size.setValue(wish.size());
        region.setValue(wish.region());
        with.setValue(wish.with().stream()
                .sorted()
                .map(id -> institutions.find(id).map(Choice::of).orElseGet(() -> new Choice(id, id.value())))
                .collect(Collectors.toSet()));
        without = wish.without();
        theme.setInvalid(false);
        size.setInvalid(false);
        with.setInvalid(false);
    }

    private void ask(Vocabulary vocabulary, Consumer<NetworkWish> asked) {
        Integer members = size.getValue();
        boolean sized = members != null && members >= NetworkWish.SMALLEST && members <= NetworkWish.LARGEST;
        boolean named = theme.getValue() != null || !with.getValue().isEmpty();
        boolean few = with.getValue().size() <= MOST_REQUIRED;
        flag(size, !sized, vocabulary.say("size.range", NetworkWish.SMALLEST, NetworkWish.LARGEST));
        theme.setErrorMessage(vocabulary.say("theme.needed"));
        theme.setInvalid(!named);
        with.setErrorMessage(vocabulary.say("with.most", MOST_REQUIRED));
        with.setInvalid(!few);
        if (sized && named && few) {
            Set<InstitutionId> required =
                    with.getValue().stream().map(Choice::id).collect(Collectors.toSet());
            asked.accept(NetworkWish.start()
                    .withTheme(theme.getValue())
                    .withOffers(offers.getValue())
                    .withSize(members)
                    .withRegion(region.getValue())
                    .withBarred(without)
                    .withMembers(required));
        }
    }

    private static void flag(IntegerField field, boolean invalid, String message) {
        field.setErrorMessage(message);
        field.setInvalid(invalid);
    }

    private static Stream<Field> found(Taxonomy taxonomy, String text, Locale locale) {
        return text.isBlank()
                ? Field.all().stream().filter(field -> field.depth() < Field.MAX_DEPTH)
                : taxonomy.search(text, locale, MOST_FOUND).stream();
    }

    /** One institution to choose. */
    record Choice(InstitutionId id, String name) {
        static Choice of(Institution institution) {
            return new Choice(
                    institution.id(),
                    institution.name() + " (" + institution.country().value() + ")");
        }
    }
}
