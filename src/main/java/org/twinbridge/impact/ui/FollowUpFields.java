package org.twinbridge.impact.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import org.twinbridge.outcome.FollowUp;

/** Asks where the people of a cohort were in one year. */
class FollowUpFields extends Div {

    private static final long serialVersionUID = 1L;

    private final IntegerField home;
    private final IntegerField host;
    private final IntegerField elsewhere;
    private final IntegerField unknown;

    FollowUpFields(OutcomeWords words) {
        home = Counts.field(words.say("at.home"));
        host = Counts.field(words.say("at.host"));
        elsewhere = Counts.field(words.say("at.elsewhere"));
        unknown = Counts.field(words.say("at.unknown"));
        addClassName("record-numbers");
        add(home, host, elsewhere, unknown);
    }

    boolean isBlank() {
        return home.isEmpty() && host.isEmpty() && elsewhere.isEmpty() && unknown.isEmpty();
    }

    /** What was typed; a number that was left out is none. */
    FollowUp value() {
        return new FollowUp(Counts.of(home), Counts.of(host), Counts.of(elsewhere), Counts.of(unknown));
    }

    void show(FollowUp followUp) {
        home.setValue(followUp.home());
        host.setValue(followUp.host());
        elsewhere.setValue(followUp.elsewhere());
        unknown.setValue(followUp.unknown());
    }

    void clear() {
        home.clear();
        host.clear();
        elsewhere.clear();
        unknown.clear();
    }
}
