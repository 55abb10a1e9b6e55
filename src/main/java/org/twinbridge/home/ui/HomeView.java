package org.twinbridge.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.catalogue.ui.CatalogueMapPicture;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * Where one lands after signing in: what one can do, what waits for one, three figures that matter, what the role looks at
 * first, and the map.
 */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "assets/icons/home.svg")
@PermitAll
@StyleSheet("assets/home.css")
class HomeView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient HomeServices services;
    private final transient HomeFigures figures;
    private final transient Vocabulary vocabulary;
    private final String heading;
    private final Div known = new Div();
    private final Div atlas = new Div();

    HomeView(HomeServices services, HomeFigures figures) {
        this.services = services;
        this.figures = figures;
        vocabulary = services.vocabularies().of("home", getLocale());
        heading = vocabulary.say("greeting", services.visitor().name(getLocale()));
        addClassNames("page", "home");
        known.addClassName("home-known");
        atlas.addClassName("home-known");
        var lead = new Paragraph(vocabulary.say("lead"));
        lead.addClassName("home-lead");
        add(known, lead, work(), atlas);
    }

    /** Whoever comes back finds what has changed meanwhile. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (services.search().isReady()) {
            show();
        } else {
            known.removeAll();
            known.add(new Paragraph(vocabulary.say("loading")));
            // The catalogue takes seconds to load; what one can do is shown at once.
            getElement().executeJs("return true").then(shown -> show());
        }
    }

    @Override
    public String heading() {
        return heading;
    }

    private void show() {
        known.removeAll();
        services.account().find().ifPresent(this::showFor);
        var map = new CatalogueMapPicture(services.vocabularies().of("institutions", getLocale()));
        map.show(services.search().map(CatalogueQuery.everything()));
        atlas.removeAll();
        atlas.add(map);
    }

    private void showFor(Account account) {
        known.add(new WaitingPart(services, vocabulary, account), figures(account));
        account.institution()
                .map(institution -> new SuggestionsPart(services, vocabulary, institution))
                .ifPresent(known::add);
        if (account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR)) {
            known.add(new MarketPart(services.markets(), vocabulary));
        }
        if (account.has(Role.STEWARD)) {
            known.add(new ReleasePart(services.releases(), vocabulary));
        }
    }

    private Component figures(Account account) {
        var list = new UnorderedList();
        list.addClassName("home-figures");
        list.getElement().setAttribute("aria-label", vocabulary.say("figures"));
        for (HomeFigures.Figure figure : figures.figures(account)) {
            var value = new Span(vocabulary.say("number", figure.value()));
            value.addClassName("home-value");
            list.add(
                    new ListItem(new Anchor(figure.path(), value, new Span(vocabulary.say("figure." + figure.key())))));
        }
        return list;
    }

    private Component work() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !HomeView.class.equals(entry.menuClass()))
                .toList();
        if (entries.isEmpty()) {
            return new Paragraph(vocabulary.say("nothing"));
        }
        var cards = new UnorderedList();
        cards.addClassName("cards");
        entries.forEach(entry -> cards.add(new ListItem(card(entry))));
        return cards;
    }

    /** A feature that joins the navigation says under its key with {@code .purpose} what one can do there. */
    private Component card(MenuEntry entry) {
        var card = new Anchor(entry.path().replaceFirst("^/", ""));
        card.addClassName("card");
        if (entry.icon() != null) {
            card.add(new SvgIcon(entry.icon()));
        }
        card.add(new H2(getTranslation(entry.title())), new Paragraph(getTranslation(entry.title() + ".purpose")));
        return card;
    }
}
