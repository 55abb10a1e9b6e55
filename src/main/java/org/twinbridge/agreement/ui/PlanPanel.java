package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.PlanVerdict;
import org.twinbridge.agreement.PlannedMove;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;

/** What an agreement is about, what is planned, and what that does to brain drain. */
class PlanPanel extends Section {

    private static final long serialVersionUID = 1L;

    PlanPanel(AgreementWords words, Agreement agreement, PlanVerdict verdict) {
        addClassName("agreement-part");
        AgreementTerms terms = agreement.terms();
        add(new H2(words.say("plan")));
        if (!terms.purpose().isEmpty()) {
            add(new Paragraph(terms.purpose()));
        }
        add(new Paragraph(
                terms.fields().isEmpty()
                        ? words.say("plan.no-field")
                        : words.say(
                                "plan.fields",
                                terms.fields().stream()
                                        .map((Field field) -> words.vocabulary().field(field))
                                        .collect(Collectors.joining(", ")))));
        if (terms.moves().isEmpty()) {
            add(new Paragraph(words.say("plan.none")));
        } else {
            var list = new UnorderedList();
            terms.moves().forEach(move -> list.add(new ListItem(line(words, move))));
            add(list);
        }
        if (!terms.returns().isEmpty()) {
            add(new Paragraph(words.say(
                    "plan.returns",
                    terms.returns().stream()
                            .map(each -> words.say("return." + AgreementLinks.id(each)))
                            .collect(Collectors.joining(", ")))));
        }
        var panel = new VerdictPanel(words);
        panel.show(verdict);
        add(panel);
    }

    private static String line(AgreementWords words, PlannedMove move) {
        String modality = move.modality() == Modality.ANY
                ? words.say("move.open")
                : words.vocabulary().modality(move.modality());
        String months = words.number(move.personMonths());
        return move.from() == null || move.to() == null
                ? words.say("plan.line", modality, months)
                : words.say(
                        "plan.line.from-to",
                        modality,
                        months,
                        words.institution(move.from()),
                        words.institution(move.to()));
    }
}
