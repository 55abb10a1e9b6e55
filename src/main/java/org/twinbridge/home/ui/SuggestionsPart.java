package org.twinbridge.home.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.vocabulary.Vocabulary;

/** The three best suggestions for an institution, as the page Partners would open: partners that differ come first. */
class SuggestionsPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int CARDS = 3;

    /** As many as Partners looks through for partners that differ. */
    private static final int LOOKED_THROUGH = 200;

    SuggestionsPart(HomeServices services, Vocabulary vocabulary, InstitutionId institution) {
        addClassName("home-suggestions");
        Matching matching = services.matching();
        if (matching.catalogue().find(institution).isEmpty()) {
            setVisible(false);
            return;
        }
        Policy policy = services.policies().current();
        List<RankedPartner> best =
                matching.diverse(matching.rank(RankQuery.of(institution, LOOKED_THROUGH), policy), CARDS, policy);
        add(new H2(vocabulary.say("suggestions")));
        if (best.isEmpty()) {
            add(new Paragraph(vocabulary.say("suggestions.none")));
            return;
        }
        var cards = new UnorderedList();
        for (RankedPartner partner : best) {
            Explanation why = matching.explain(institution, partner.pair().partner(), policy);
            cards.add(new ListItem(
                    card(matching.catalogue().profile(partner.pair().partner()), why, vocabulary)));
        }
        add(cards, new Anchor("partners?institution=" + institution.bare(), vocabulary.say("suggestions.all")));
    }

    private static Anchor card(Profile partner, Explanation why, Vocabulary vocabulary) {
        PairScore pair = why.pair();
        int points = Vocabulary.points(pair.score());
        var score = new Span(Integer.toString(points));
        score.addClassName("home-score");
        score.getElement().setAttribute("role", "img");
        score.getElement().setAttribute("aria-label", vocabulary.say("suggestions.score", points));
        var top = new Span(new H3(partner.name()), score);
        top.addClassName("home-suggestion-top");
        long met = why.needsOfSelf().stream().filter(NeedMatch::met).count();
        String needs = why.needsOfSelf().isEmpty()
                ? vocabulary.say("suggestions.needs.unknown")
                : vocabulary.say("suggestions.needs", met, why.needsOfSelf().size());
        var card = new Anchor("partners?institution=%s&partner=%s"
                .formatted(pair.self().bare(), pair.partner().bare()));
        card.addClassName("home-suggestion");
        card.add(
                top,
                new Paragraph(vocabulary.country(partner.country())),
                new Paragraph(vocabulary.say(
                        "suggestions.gains",
                        Vocabulary.points(pair.utilitySelf()),
                        Vocabulary.points(pair.utilityPartner()))),
                new Paragraph(needs),
                new Paragraph(vocabulary.say(
                        "suggestions.drain." + Vocabulary.id(pair.brainDrain().verdict()))));
        return card;
    }
}
