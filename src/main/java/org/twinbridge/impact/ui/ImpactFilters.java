package org.twinbridge.impact.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.impact.ImpactFilter;
import org.twinbridge.vocabulary.Vocabulary;

/** Chooses which part of the programme is looked at. */
class ImpactFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<ImpactFilter> chosen;
    private final IntegerField from = new IntegerField();
    private final IntegerField to = new IntegerField();
    private final Select<M49Region> region = new Select<>();
    private final Select<Modality> modality = new Select<>();
    private final Select<AgreementKind> kind = new Select<>();
    private final Checkbox samples = new Checkbox();
    private boolean filling;

    /** @param chosen hears each choice */
    ImpactFilters(OutcomeWords words, Consumer<ImpactFilter> chosen) {
        this.chosen = chosen;
        addClassName("impact-filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("filters"));
        year(from, words.say("filter.from"));
        year(to, words.say("filter.to"));
        dress(region, words.say("filter.region"), words.say("filter.world"));
        region.setItems(M49Region.all());
        region.setItemLabelGenerator(value ->
                value == null ? words.say("filter.world") : words.vocabulary().region(value));
        dress(modality, words.say("filter.modality"), words.say("filter.all"));
        modality.setItems(Modality.specific().stream().sorted().toList());
        modality.setItemLabelGenerator(value -> value == null ? words.say("filter.all") : words.modality(value));
        dress(kind, words.say("filter.kind"), words.say("filter.all"));
        kind.setItems(AgreementKind.values());
        kind.setItemLabelGenerator(
                value -> value == null ? words.say("filter.all") : words.say("agreement.kind." + Vocabulary.id(value)));
        samples.setLabel(words.say("filter.samples"));
        samples.addValueChangeListener(change -> tell());
        add(from, to, region, modality, kind, samples);
    }

    /** @param offersSamples whether there are any made-up samples to leave out */
    void show(ImpactFilter filter, boolean offersSamples) {
        filling = true;
        try {
            set(from, filter.fromYear());
            set(to, filter.toYear());
            region.setValue(filter.region());
            modality.setValue(filter.modality());
            kind.setValue(filter.kind());
            samples.setValue(filter.samples());
            samples.setVisible(offersSamples || !filter.samples());
        } finally {
            filling = false;
        }
    }

    private static void set(IntegerField field, @Nullable Integer value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private void year(IntegerField field, String label) {
        field.setLabel(label);
        field.setMin(ImpactState.FIRST_YEAR);
        field.setMax(ImpactState.LAST_YEAR);
        field.setClearButtonVisible(true);
        field.setWidth("8rem");
        field.addValueChangeListener(change -> tell());
    }

    private <T> void dress(Select<T> select, String label, String all) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!filling && !from.isInvalid() && !to.isInvalid()) {
            chosen.accept(new ImpactFilter(
                    from.getValue(),
                    to.getValue(),
                    region.getValue(),
                    modality.getValue(),
                    kind.getValue(),
                    samples.getValue()));
        }
    }
}
