package org.twinbridge.home.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.twinbridge.market.KeptMarket;
import org.twinbridge.market.MarketSummary;
import org.twinbridge.market.SolvedMarkets;
import org.twinbridge.vocabulary.Vocabulary;

/** How evenly the lists of all institutions spread, as far as the market was solved. */
class MarketPart extends Section {

    private static final long serialVersionUID = 1L;

    MarketPart(SolvedMarkets markets, Vocabulary vocabulary) {
        addClassName("home-part");
        add(new H2(vocabulary.say("market")));
        Optional<KeptMarket> last = markets.last();
        if (last.isEmpty()) {
            add(new Paragraph(vocabulary.say("market.never")));
        } else {
            MarketSummary summary = last.get().summary();
            add(
                    new Paragraph(vocabulary.say(
                            "market.never-shown",
                            summary.bestFit().neverShown(),
                            summary.balanced().neverShown())),
                    new Paragraph(vocabulary.say(
                            "market.gini",
                            summary.bestFit().gini(),
                            summary.balanced().gini())));
            if (!last.get().current()) {
                add(new Paragraph(vocabulary.say("market.old")));
            }
        }
        add(new Anchor("market", vocabulary.say("market.open")));
    }
}
