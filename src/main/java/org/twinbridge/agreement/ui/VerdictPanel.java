package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.twinbridge.agreement.PairVerdict;
import org.twinbridge.agreement.PlanVerdict;

/** What a plan does to brain drain, pair by pair, and what would mend it. */
class VerdictPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_PAIRS = 6;

    private final transient AgreementWords words;

    VerdictPanel(AgreementWords words) {
        this.words = words;
        addClassName("agreement-verdict");
        getElement().setAttribute("role", "status");
    }

    void show(PlanVerdict verdict) {
        removeAll();
        if (verdict.pairs().isEmpty()) {
            add(new Paragraph(words.say("verdict.none")));
            return;
        }
        verdict.pairs().stream()
                .limit(MOST_PAIRS)
                .forEach(pair -> add(pair(pair, verdict.pairs().size() > 1)));
        var source = new Paragraph(words.say("verdict.source", verdict.policy(), verdict.release()));
        source.addClassName("agreement-quiet");
        add(source);
    }

    private Div pair(PairVerdict pair, boolean named) {
        var shown = new Div();
        shown.addClassNames("agreement-pair", AgreementLinks.id(pair.term().verdict()));
        shown.setClassName("guarded", pair.guarded());
        if (named) {
            shown.add(new H3(
                    words.say("verdict.pair", words.institution(pair.self()), words.institution(pair.partner()))));
        }
        shown.add(new Paragraph(words.drain(pair)));
        if (pair.guarded()) {
            var guard = new Paragraph(words.say("verdict.guarded"));
            guard.addClassName("agreement-alert");
            shown.add(guard);
        }
        if (!pair.mends().isEmpty()) {
            var mends = new UnorderedList();
            pair.mends().forEach(mend -> mends.add(new ListItem(words.mend(mend))));
            shown.add(new Paragraph(words.say("verdict.mends")), mends);
        }
        return shown;
    }
}
