package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;

/** Which agreements are wanted. Offers the countries and fields that there are. */
class TwinningsFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<AgreementState> state = new Select<>();
    private final Select<AgreementKind> kind = new Select<>();
    private final ComboBox<CountryCode> country = new ComboBox<>();
    private final ComboBox<Field> field = new ComboBox<>();
    private final Checkbox due = new Checkbox();
    private final transient AgreementWords words;
    private boolean filling;
    private transient TwinningsState shown;

    /** @param wanted hears of another choice */
    TwinningsFilter(AgreementWords words, TwinningsState start, Consumer<TwinningsState> wanted) {
        this.words = words;
        this.shown = start;
        addClassName("agreement-filter");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("filter"));
        state.setLabel(words.say("column.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words.say("filter.any"));
        state.setItemLabelGenerator(item -> item == null ? words.say("filter.any") : words.state(item));
        state.setItems(AgreementState.values());
        kind.setLabel(words.say("column.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(words.say("filter.any"));
        kind.setItemLabelGenerator(item -> item == null ? words.say("filter.any") : words.kind(item));
        kind.setItems(AgreementKind.values());
        country.setLabel(words.say("filter.country"));
        country.setItemLabelGenerator(item -> words.vocabulary().country(item));
        country.setClearButtonVisible(true);
        field.setLabel(words.say("filter.field"));
        field.setItemLabelGenerator(item -> words.vocabulary().field(item));
        field.setClearButtonVisible(true);
        due.setLabel(words.say("filter.due"));
        add(state, kind, country, field, due);
        List<HasValue<?, ?>> inputs = List.of(state, kind, country, field, due);
        inputs.forEach(input -> input.addValueChangeListener(change -> {
            if (!filling) {
                wanted.accept(read());
            }
        }));
    }

    /** Shows what is wanted, to choose from the countries and fields of some agreements. */
    void show(TwinningsState wanted, Collection<AgreementRow> of) {
        filling = true;
        shown = wanted;
        country.setItems(of.stream()
                .flatMap(row -> row.countries().stream())
                .distinct()
                .sorted(Comparator.comparing(code -> words.vocabulary().country(code)))
                .toList());
        field.setItems(of.stream()
                .flatMap(row -> row.agreement().fields().stream())
                .distinct()
                .sorted()
                .toList());
        state.setValue(wanted.state());
        kind.setValue(wanted.kind());
        country.setValue(wanted.country());
        field.setValue(wanted.field());
        due.setValue(wanted.due());
        filling = false;
    }

    private TwinningsState read() {
        return new TwinningsState(
                shown.view(),
                state.getValue(),
                kind.getValue(),
                country.getValue(),
                field.getValue(),
                due.getValue(),
                shown.month());
    }
}
