package org.twinbridge.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/** What is stated of the institution as a whole: modalities, languages, quota and whom it does not want to be matched with. */
class GeneralPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 50;
    private static final int MOST_QUOTA = 1000;

    private final transient ProfileWords words;
    private final transient Desk desk;
    private final transient Institutions institutions;
    private final CheckboxGroup<Modality> modalities = new CheckboxGroup<>();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final IntegerField quota = new IntegerField();
    private final UnorderedList exclusions = new UnorderedList();
    private boolean filling;

    GeneralPart(ProfileServices services, ProfileWords words, Desk desk) {
        this.words = words;
        this.desk = desk;
        this.institutions = services.institutions();
        addClassNames("profile-part", "profile-general");
        var title = new H2(words.say("general"));
        title.setId("profile-general");
        getElement().setAttribute("aria-labelledby", "profile-general");
        add(title, modalities(), languages(), quota(), exclusions());
        refresh();
    }

    /** Shows what is stated now, without telling anybody. */
    final void refresh() {
        filling = true;
        try {
            ProfileItems items = desk.items();
            modalities.setValue(items.acceptedModalities());
            languages.setValue(items.languages());
            quota.setValue(items.quota());
            showExclusions(items.exclusions());
        } finally {
            filling = false;
        }
    }

    private CheckboxGroup<Modality> modalities() {
        modalities.setLabel(words.say("modalities"));
        modalities.setHelperText(words.say("modalities.text"));
        modalities.setItems(Modality.specific().stream().sorted().toList());
        modalities.setItemLabelGenerator(words::modality);
        modalities.addValueChangeListener(change -> edited(with(
                change.getValue(),
                desk.items().languages(),
                desk.items().quota(),
                desk.items().exclusions())));
        return modalities;
    }

    private MultiSelectComboBox<String> languages() {
        languages.setLabel(words.say("languages"));
        languages.setHelperText(words.say("languages.text"));
        languages.setItemLabelGenerator(words.vocabulary()::language);
        languages.setItems(Stream.of(Locale.getISOLanguages())
                .sorted(Comparator.comparing(words.vocabulary()::language))
                .toList());
        languages.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        languages.addValueChangeListener(change -> edited(with(
                desk.items().acceptedModalities(),
                change.getValue(),
                desk.items().quota(),
                desk.items().exclusions())));
        return languages;
    }

    private IntegerField quota() {
        quota.setLabel(words.say("quota"));
        quota.setHelperText(words.say("quota.text", Profile.DEFAULT_QUOTA));
        quota.setMin(0);
        quota.setMax(MOST_QUOTA);
        quota.setStepButtonsVisible(true);
        quota.setClearButtonVisible(true);
        quota.setValueChangeMode(ValueChangeMode.LAZY);
        quota.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(words.say("quota.bad", MOST_QUOTA))
                .setMinErrorMessage(words.say("quota.bad", MOST_QUOTA))
                .setMaxErrorMessage(words.say("quota.bad", MOST_QUOTA)));
        quota.addValueChangeListener(change -> {
            Integer stated = change.getValue();
            if (stated == null || (stated >= 0 && stated <= MOST_QUOTA)) {
                edited(with(
                        desk.items().acceptedModalities(),
                        desk.items().languages(),
                        stated,
                        desk.items().exclusions()));
            }
        });
        return quota;
    }

    private Div exclusions() {
        var picker = new ComboBox<Institution>(words.say("exclusions"));
        picker.setHelperText(words.say("exclusions.text"));
        picker.setPlaceholder(words.say("exclusions.placeholder"));
        picker.setItemLabelGenerator(Institution::name);
        picker.setItems(query -> institutions.search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .filter(found -> !found.id().equals(desk.institution()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                exclude(change.getValue().id(), true);
                picker.clear();
            }
        });
        exclusions.addClassName("profile-exclusions");
        var part = new Div(picker, exclusions);
        part.addClassName("profile-exclusion");
        return part;
    }

    private void showExclusions(Set<InstitutionId> excluded) {
        exclusions.removeAll();
        exclusions.setVisible(!excluded.isEmpty());
        for (InstitutionId id : excluded) {
            String name = words.name(id);
            var remove = new Button(words.say("remove"), click -> exclude(id, false));
            remove.setAriaLabel(words.say("offer.aria", words.say("remove"), name));
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            exclusions.add(new ListItem(new Span(name), remove));
        }
    }

    private void exclude(InstitutionId id, boolean isExcluded) {
        Set<InstitutionId> excluded = new TreeSet<>(desk.items().exclusions());
        if (isExcluded) {
            excluded.add(id);
        } else {
            excluded.remove(id);
        }
        desk.take(with(
                desk.items().acceptedModalities(),
                desk.items().languages(),
                desk.items().quota(),
                excluded));
    }

    private void edited(ProfileItems items) {
        if (!filling) {
            desk.take(items);
        }
    }

    private ProfileItems with(
            Collection<Modality> accepted,
            Collection<String> spoken,
            @Nullable Integer taken,
            Set<InstitutionId> excluded) {
        ProfileItems items = desk.items();
        return new ProfileItems(
                items.institution(),
                items.themes(),
                items.needs(),
                items.capacities(),
                accepted.stream().collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(List.copyOf(spoken)),
                taken,
                excluded,
                items.denials());
    }
}
