package org.twinbridge.matching.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.vocabulary.Vocabulary;

/** Chooses an institution by part of one of its names. Holds what is on the screen, never the catalogue. */
class InstitutionPicker extends ComboBox<InstitutionPicker.Choice> {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 100;

    private boolean filling;

    InstitutionPicker(Vocabulary vocabulary, Institutions institutions, Consumer<InstitutionId> chosen) {
        addClassName("partners-institution");
        setAriaLabel(vocabulary.say("institution"));
        setPlaceholder(vocabulary.say("institution.choose"));
        setItemLabelGenerator(Choice::name);
        setItems(query -> institutions.search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .skip(query.getOffset())
                .limit(query.getLimit())
                .map(institution -> Choice.of(institution, vocabulary)));
        setRenderer(LitRenderer.<Choice>of("<div><div>${item.name}</div><small"
                        + " style='color:var(--tb-text-quiet)'>${item.country}</small></div>")
                .withProperty("name", Choice::name)
                .withProperty("country", Choice::country));
        addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                chosen.accept(new InstitutionId(change.getValue().id()));
            }
        });
    }

    /** Shows a choice without telling anybody; {@code null} for none. */
    void show(@Nullable Choice choice) {
        if (!Objects.equals(choice, getValue())) {
            filling = true;
            try {
                setValue(choice);
            } finally {
                filling = false;
            }
        }
    }

    /** One institution to choose. */
    record Choice(String id, String name, String country) {
        static Choice of(Institution institution, Vocabulary vocabulary) {
            return new Choice(institution.id().value(), institution.name(), vocabulary.country(institution.country()));
        }
    }
}
