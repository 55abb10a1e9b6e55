package org.twinbridge.interest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.matching.report.DrainVerdict;
import org.twinbridge.matching.report.DrainWording;
import org.twinbridge.vocabulary.Vocabulary;

/** The reciprocal explanation of a pair in short, as one side sees it: score, what each gains, and brain drain. */
class PairPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NEEDS = 4;

    private final transient InterestWords words;

    /** @param scored under which policy and data, in words */
    PairPanel(
            InterestWords words,
            InstitutionId self,
            InstitutionId partner,
            CountryCode countryOfSelf,
            CountryCode countryOfPartner,
            Explanation why,
            String scored) {
        this.words = words;
        addClassNames("agreement-part", "interest-pair");
        DrainVerdict verdict = new DrainWording(words.partners(), countryOfSelf, countryOfPartner).verdict(why);
        var score = new Span(Integer.toString(Vocabulary.points(why.pair().score())));
        score.addClassName("interest-score");
        score.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words.say("score.label", score.getText()));
        add(new H2(words.say("why")), new Div(score, new Span(words.say("score"))));
        add(side(
                words.say("gains.self", words.institution(self)),
                "self",
                why.pair().utilitySelf(),
                why.needsOfSelf()));
        add(side(
                words.say("gains.partner", words.institution(partner)),
                "partner",
                why.pair().utilityPartner(),
                why.needsOfPartner()));
        add(drain(verdict));
        var source = new Paragraph(scored);
        source.addClassName("agreement-quiet");
        add(source);
    }

    private Component side(String title, String which, double gain, List<NeedMatch> needs) {
        int points = Vocabulary.points(gain);
        var bar = new Div();
        bar.addClassNames("interest-bar", which);
        bar.getStyle().set("--gain", points + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        var side = new Div(new H3(words.say("gains", title, points)), bar);
        side.addClassName("interest-side");
        List<NeedMatch> met = needs.stream().filter(NeedMatch::met).toList();
        if (met.isEmpty()) {
            side.add(new Paragraph(words.say("needs.none", needs.size())));
        } else {
            var list = new UnorderedList();
            met.stream().limit(MOST_NEEDS).forEach(match -> list.add(new ListItem(line(match))));
            side.add(new Paragraph(words.say("needs", met.size(), needs.size())), list);
        }
        return side;
    }

    private String line(NeedMatch match) {
        String need = item(match.need().field(), match.need().modality());
        return match.capacity()
                .map((Capacity by) -> words.say("need.met", need, item(by.field(), by.modality())))
                .orElse(need);
    }

    private String item(Field field, Modality modality) {
        String name = words.vocabulary().field(field);
        return modality == Modality.ANY
                ? name
                : words.partners().say("item", name, words.vocabulary().modality(modality));
    }

    private Component drain(DrainVerdict verdict) {
        var drain = new Div(new H3(words.say("drain")), new Paragraph(verdict.headline()));
        drain.addClassName("interest-drain");
        String guard = verdict.guard();
        if (guard != null) {
            var alert = new Paragraph(guard);
            alert.addClassName("agreement-alert");
            drain.add(alert);
        }
        if (!verdict.mends().isEmpty()) {
            var list = new UnorderedList();
            verdict.mends().forEach(mend -> list.add(new ListItem(mend)));
            drain.add(list);
        }
        return drain;
    }
}
