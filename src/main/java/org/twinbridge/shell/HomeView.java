package org.twinbridge.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where one lands after signing in: who one is here and what one can do. */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "assets/icons/home.svg")
@PermitAll
class HomeView extends Div implements TitledView {

    private static final long serialVersionUID = 1L;

    private final String heading;

    HomeView(Visitor visitor) {
        addClassNames("page", "home");
        heading = getTranslation("shell.home.greeting", visitor.name(getLocale()));
        add(new Paragraph(getTranslation("shell.home.lead")), work());
    }

    @Override
    public String heading() {
        return heading;
    }

    private Component work() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !HomeView.class.equals(entry.menuClass()))
                .toList();
        if (entries.isEmpty()) {
            return new Paragraph(getTranslation("shell.home.nothing"));
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
