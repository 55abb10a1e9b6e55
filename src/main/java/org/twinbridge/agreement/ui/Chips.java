package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.DueItem;

/** Short words about an agreement: its kind, what is due, and that it is a sample. */
final class Chips {

    private Chips() {}

    static Div of(AgreementWords words, Agreement agreement, List<DueItem> due) {
        var chips = new Div();
        chips.addClassName("agreement-chips");
        chips.add(chip(words.kind(agreement.kind()), "kind"));
        if (agreement.sample()) {
            chips.add(chip(words.say("sample"), "sample"));
        }
        due.forEach(item -> chips.add(chip(words.due(item), "due")));
        return chips;
    }

    static Span chip(String text, String what) {
        var chip = new Span(text);
        chip.addClassNames("agreement-chip", what);
        return chip;
    }
}
