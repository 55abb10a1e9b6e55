package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.twinbridge.initiative.InitiativeScope;

/** What an initiative is about, as terms and what they are. */
class InitiativeFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** @param whole whether to tell all, or only what tells initiatives apart in a list */
    InitiativeFacts(InitiativeWords words, InitiativeScope scope, boolean whole) {
        addClassName("initiative-facts");
        add(words.say("period"), List.of(words.period(scope)), "");
        add(words.say("places"), words.places(scope), words.say("places.any"));
        add(
                words.say("fields"),
                words.fields(scope),
                words.say(scope.goals().isEmpty() ? "fields.any" : "fields.goals"));
        if (whole) {
            add(words.say("goals"), words.goals(scope), words.say("none"));
            add(words.say("modalities"), words.modalities(scope), words.say("modalities.any"));
            add(words.say("doubled"), words.doubled(scope), words.say("none"));
        }
    }

    private void add(String term, List<String> values, String otherwise) {
        var description = new Description();
        (values.isEmpty() ? List.of(otherwise) : values).forEach(value -> description.add(new Span(value)));
        var pair = new Div();
        pair.getElement().appendChild(new Term(term).getElement(), description.getElement());
        add(pair);
    }
}
