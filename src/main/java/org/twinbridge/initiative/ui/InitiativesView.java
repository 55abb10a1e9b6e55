package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.twinbridge.initiative.Initiative;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.TitledView;

/** The initiatives that are offered and, for the section, a form to make another. */
@Route("initiatives")
@Menu(title = "initiatives", order = 5, icon = "assets/icons/initiatives.svg")
@PermitAll
@StyleSheet("assets/initiatives.css")
class InitiativesView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final String MAKE = "make";

    private final transient InitiativesServices services;
    private final transient InitiativeWords words;

    InitiativesView(InitiativesServices services) {
        this.services = services;
        words = new InitiativeWords(
                services.vocabularies().of("initiative", getLocale()), services.names(), services.taxonomy());
        addClassNames("page", "initiatives");
    }

    @Override
    public String heading() {
        return getTranslation("initiatives");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = new AddressReader(event.getLocation().getQueryParameters().getParameters());
        if (address.flag(MAKE) && services.initiatives().mayMake()) {
            add(form());
        } else {
            showList();
        }
    }

    private Component form() {
        InitiativeScope empty = InitiativeScope.from(LocalDate.now(services.clock()));
        return new InitiativeForm(
                services,
                words,
                new InitiativeDraft("", "", empty),
                draft -> UI.getCurrent()
                        .navigate("initiatives/"
                                + services.initiatives().make(draft).id()),
                () -> UI.getCurrent().navigate(InitiativesView.class));
    }

    private void showList() {
        add(new Paragraph(words.say("about")));
        if (services.initiatives().mayMake()) {
            var make = new Button(words.say("make"), click -> UI.getCurrent()
                    .navigate("initiatives", new QueryParameters(Map.of(MAKE, List.of(AddressReader.YES)))));
            make.addThemeVariants(ButtonVariant.PRIMARY);
            add(make);
        }
        add(list(services.initiatives().offered()));
        List<Initiative> retired = services.initiatives().retired();
        if (!retired.isEmpty() && services.initiatives().mayMake()) {
            add(new Details(words.say("retired.some", retired.size()), list(retired)));
        }
    }

    private Component list(List<Initiative> initiatives) {
        var list = new UnorderedList();
        list.addClassName("initiative-list");
        initiatives.forEach(initiative -> list.add(new ListItem(card(initiative))));
        return list;
    }

    private Component card(Initiative initiative) {
        var name = new H2(new Anchor("initiatives/" + initiative.id(), words.name(initiative)));
        var maker = new Span(
                words.say("line", words.stage(initiative, LocalDate.now(services.clock())), words.maker(initiative)));
        maker.addClassName("initiative-quiet");
        var card = new Div(name, maker);
        String description = words.description(initiative);
        if (!description.isEmpty()) {
            card.add(new Paragraph(description));
        }
        card.add(new InitiativeFacts(words, initiative.scope(), false));
        card.addClassName("initiative-card");
        return card;
    }
}
