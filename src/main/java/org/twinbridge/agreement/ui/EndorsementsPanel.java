package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.Endorsement;
import org.twinbridge.agreement.EndorsementState;

/** The endorsements of a chair or network, one for each country of a member. */
class EndorsementsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AgreementWords words;
    private final transient TwinningsServices services;
    private final transient Agreement agreement;
    private final transient Runnable changed;
    private final Paragraph alert = new Paragraph();

    /** @param changed hears that one was noted */
    EndorsementsPanel(AgreementWords words, TwinningsServices services, Agreement agreement, Runnable changed) {
        this.words = words;
        this.services = services;
        this.agreement = agreement;
        this.changed = changed;
        addClassName("agreement-part");
        alert.addClassName("agreement-alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        var list = new UnorderedList();
        services.endorsements().of(agreement).forEach(endorsement -> list.add(new ListItem(line(endorsement))));
        add(new H2(words.say("endorsements")), new Paragraph(words.say("endorsements.text")), alert, list);
    }

    private Component line(Endorsement endorsement) {
        String country = words.vocabulary().country(endorsement.country());
        LocalDate asOf = endorsement.asOf();
        var what = new Span(
                asOf == null
                        ? words.say("endorsement." + AgreementLinks.id(endorsement.state()))
                        : words.say(
                                "endorsement.since",
                                words.say("endorsement." + AgreementLinks.id(endorsement.state())),
                                words.day(asOf)));
        what.addClassNames("agreement-chip", AgreementLinks.id(endorsement.state()));
        var line = new Div(new Span(country), what);
        line.addClassName("agreement-endorsement");
        if (!agreement.state().isFinal()) {
            var state = new Select<EndorsementState>();
            state.setAriaLabel(words.say("endorsement.state", country));
            state.setItems(EndorsementState.values());
            state.setItemLabelGenerator(each -> words.say("endorsement." + AgreementLinks.id(each)));
            state.setValue(endorsement.state());
            DatePicker day = words.dayPicker("endorsement.day");
            day.setValue(LocalDate.now(services.clock()));
            var note = new Button(
                    words.say("endorsement.note"), click -> note(endorsement, state.getValue(), day.getValue()));
            note.setAriaLabel(words.say("endorsement.note.of", country));
            var noting = new Div(state, day, note);
            noting.addClassName("agreement-noting");
            line.add(noting);
        }
        return line;
    }

    private void note(Endorsement endorsement, EndorsementState state, @Nullable LocalDate day) {
        try {
            LocalDate asOf = day == null ? LocalDate.now(services.clock()) : day;
            services.endorsements().note(agreement.id(), endorsement.country(), state, asOf);
            changed.run();
        } catch (AgreementRefusedException refused) {
            alert.setText(words.refusal(refused));
            alert.setVisible(true);
        }
    }
}
