package org.twinbridge.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.vocabulary.Vocabulary;

/** Sliders that try out other weights than the policy's; what they say is told at once while they move. */
class WeightsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int TOLD_EVERY_MS = 100;

    private final transient Vocabulary vocabulary;
    private final transient Policy policy;
    private final transient Consumer<WhatIf> tried;
    private final Map<CriterionId, Knob> criteria = new LinkedHashMap<>();
    private final Knob brainDrain;
    private final Knob balance;
    private final Paragraph says = new Paragraph();
    private final Button reset = new Button();
    private transient WhatIf whatIf = WhatIf.nothing();
    private boolean filling;

    WeightsPanel(Vocabulary vocabulary, Policy policy, Consumer<WhatIf> tried) {
        this.vocabulary = vocabulary;
        this.policy = policy;
        this.tried = tried;
        addClassName("partners-weights");
        var title = new H2(vocabulary.say("weights"));
        reset.setText(vocabulary.say("weights.reset"));
        reset.addThemeVariants(ButtonVariant.SMALL);
        reset.addClickListener(click -> tried.accept(WhatIf.nothing()));
        var head = new Div(title, says, reset);
        head.addClassName("partners-weights-head");
        var knobs = new Div();
        knobs.addClassName("partners-knobs");
        for (CriterionId criterion : policy.criteria()) {
            var knob = new Knob(
                    criterion.value(), 0, WhatIf.HIGHEST_WEIGHT, value -> move(whatIf.withWeight(criterion, value)));
            criteria.put(criterion, knob);
            knobs.add(knob);
        }
        brainDrain = new Knob(
                CriterionId.BRAIN_DRAIN.value(),
                0,
                WhatIf.HIGHEST_BRAIN_DRAIN,
                value -> move(whatIf.withBrainDrain(value)));
        balance = new Knob(
                "balance",
                WhatIf.LOWEST_BALANCE,
                WhatIf.HIGHEST_BALANCE,
                // The slider reads from "you" at the left to "they" at the right, so it runs against the share of one's
                // own.
                value -> move(whatIf.withBalance(100 - value)));
        knobs.add(brainDrain, balance);
        add(head, knobs);
    }

    /** Shows what is tried out without telling anybody. */
    void show(WhatIf newWhatIf) {
        whatIf = newWhatIf;
        Policy applied = newWhatIf.applyTo(policy);
        filling = true;
        try {
            criteria.forEach((criterion, knob) -> knob.show(
                    newWhatIf.weight(criterion, policy),
                    vocabulary.say(
                            "weight", vocabulary.criterion(criterion), WhatIf.hundredths(applied.weight(criterion)))));
            int drain = newWhatIf.brainDrain(policy);
            brainDrain.show(drain, vocabulary.say("weight.brain-drain", drain));
            int own = newWhatIf.balance(policy);
            balance.show(100 - own, vocabulary.say("balance", own, 100 - own));
        } finally {
            filling = false;
        }
        says.setText(vocabulary.say(newWhatIf.isNothing() ? "weights.says" : "weights.changed", policy.label()));
        getElement().setAttribute("what-if", !newWhatIf.isNothing());
        reset.setEnabled(!newWhatIf.isNothing());
    }

    private void move(WhatIf moved) {
        tried.accept(moved.against(policy));
    }

    /** A slider under its name and what it says. */
    private final class Knob extends Div {

        private static final long serialVersionUID = 1L;

        private final IntegerSlider slider;

        private Knob(String id, int low, int high, IntConsumer moved) {
            addClassNames("partners-knob", "criterion-" + id);
            slider = new IntegerSlider(low, high);
            slider.setId("weight-" + id);
            slider.setWidthFull();
            slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
            slider.setValueChangeTimeout(TOLD_EVERY_MS);
            slider.addValueChangeListener(change -> {
                if (!filling) {
                    moved.accept(change.getValue());
                }
            });
            add(slider);
        }

        private void show(int value, String label) {
            if (slider.getValue() != value) {
                slider.setValue(value);
            }
            slider.setLabel(label);
        }
    }
}
