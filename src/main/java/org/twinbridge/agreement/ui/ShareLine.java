package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Party;
import org.twinbridge.engine.profile.InstitutionId;

/** A member's shares of degrees, lead and budget, in percent. */
class ShareLine extends Div {

    private static final long serialVersionUID = 1L;

    private static final double HUNDRED = 100;

    private final transient InstitutionId member;
    private final IntegerField degrees;
    private final IntegerField lead;
    private final IntegerField budget;

    ShareLine(AgreementWords words, InstitutionId member, String name, Runnable changed) {
        this.member = member;
        addClassName("agreement-share");
        degrees = field(words.say("share.degrees"), name);
        lead = field(words.say("share.lead"), name);
        budget = field(words.say("share.budget"), name);
        var label = new Span(name);
        label.addClassName("agreement-share-name");
        add(label, degrees, lead, budget);
        Stream.of(degrees, lead, budget).forEach(input -> input.addValueChangeListener(change -> changed.run()));
    }

    InstitutionId member() {
        return member;
    }

    void show(Party party) {
        degrees.setValue(percent(party.degrees()));
        lead.setValue(percent(party.lead()));
        budget.setValue(percent(party.budget()));
    }

    Party party() {
        return new Party(member, share(degrees), share(lead), share(budget));
    }

    private static IntegerField field(String label, String name) {
        var field = new IntegerField(label);
        field.setAriaLabel(label + ", " + name);
        field.setSuffixComponent(new Span("%"));
        field.setMin(0);
        field.setMax((int) HUNDRED);
        field.setWidth("7rem");
        return field;
    }

    private static @Nullable Integer percent(@Nullable Double share) {
        return share == null ? null : Integer.valueOf((int) Math.round(share * HUNDRED));
    }

    private static @Nullable Double share(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? null : Double.valueOf(value / HUNDRED);
    }
}
