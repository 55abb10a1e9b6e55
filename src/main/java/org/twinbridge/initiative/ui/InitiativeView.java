package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbridge.initiative.Initiative;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeRefusedException;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.initiative.Overview;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.TitledView;

/** One initiative: what it is about, who takes part and how they could work together; for the section, its form. */
@Route("initiatives/:id")
@PermitAll
@StyleSheet("assets/initiatives.css")
class InitiativeView extends Div implements BeforeEnterObserver, TitledView {

    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private static final String CHANGE = "change";
    private static final String COPY = "copy";
    private static final int NOTICE_MS = 6000;

    private final transient InitiativesServices services;
    private final transient InitiativeWords words;
    private String heading;

    InitiativeView(InitiativesServices services) {
        this.services = services;
        words = new InitiativeWords(
                services.vocabularies().of("initiative", getLocale()), services.names(), services.taxonomy());
        heading = getTranslation("initiatives");
        addClassNames("page", "initiatives");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(ID).orElse("");
        Optional<Initiative> found = services.initiatives().find(id);
        removeAll();
        if (found.isEmpty()) {
            heading = words.say("unknown");
            showUnknown(id);
            return;
        }
        Initiative initiative = found.get();
        heading = words.name(initiative);
        var address = new AddressReader(event.getLocation().getQueryParameters().getParameters());
        if (address.flag(CHANGE) && services.initiatives().mayChange(initiative)) {
            add(changing(initiative));
        } else if (address.flag(COPY) && services.initiatives().mayMake()) {
            heading = words.say("copy.heading", heading);
            add(copying(initiative));
        } else {
            show(initiative);
        }
    }

    private void showUnknown(String id) {
        var list = new Anchor("initiatives", words.say("unknown.list"));
        list.addClassName("action");
        var message = new Div(new H2(words.say("unknown")), new Paragraph(words.say("unknown.text", id)), list);
        message.addClassName("initiative-part");
        add(message);
    }

    private Component changing(Initiative initiative) {
        var draft = new InitiativeDraft(initiative.name(), initiative.description(), initiative.scope());
        return new InitiativeForm(
                services,
                words,
                draft,
                changed -> open(services.initiatives()
                        .change(initiative.id(), initiative.version(), changed)
                        .id()),
                () -> open(initiative.id()));
    }

    /** What ships takes the words of the reader's language along. */
    private Component copying(Initiative initiative) {
        String name = words.say("copy.name", words.name(initiative));
        var draft = new InitiativeDraft(
                name.substring(0, Math.min(name.length(), Initiatives.LONGEST_NAME)),
                words.description(initiative),
                initiative.scope());
        return new InitiativeForm(
                services,
                words,
                draft,
                made -> open(services.initiatives().make(made).id()),
                () -> open(initiative.id()));
    }

    private void show(Initiative initiative) {
        var found = new Div();
        found.addClassName("initiative-found");
        add(trail(initiative), about(initiative), found);
        if (services.matching().isReady()) {
            show(initiative, found);
            return;
        }
        var loading = new Paragraph(words.say("loading"));
        loading.getElement().setAttribute("role", "status");
        found.add(loading);
        // The catalogue takes seconds to load; the page says so until then.
        getElement().executeJs("return true").then(ready -> {
            found.removeAll();
            show(initiative, found);
        });
    }

    private void show(Initiative initiative, Div found) {
        try {
            Overview overview = services.overviews().of(initiative);
            found.add(
                    new ParticipationPart(words, initiative.scope(), overview),
                    new CooperationPart(
                            words, initiative, overview, services.matching().catalogue()));
        } catch (InitiativeRefusedException refused) {
            found.add(new Paragraph(words.refusal(refused)));
        }
    }

    private Component trail(Initiative initiative) {
        var here = new Span(words.name(initiative));
        here.getElement().setAttribute("aria-current", "page");
        var trail = new Nav(new Anchor("initiatives", getTranslation("initiatives")), new Span("›"), here);
        trail.addClassName("initiative-trail");
        trail.getElement().setAttribute("aria-label", words.say("trail"));
        return trail;
    }

    private Component about(Initiative initiative) {
        var state = new Span(
                words.say("line", words.stage(initiative, LocalDate.now(services.clock())), words.maker(initiative)));
        state.addClassName("initiative-quiet");
        var about = new Section(state);
        about.addClassName("initiative-part");
        about.getElement().setAttribute("aria-label", words.say("about.label"));
        if (initiative.retired()) {
            about.add(new Paragraph(words.say("retired.text")));
        }
        String description = words.description(initiative);
        if (!description.isEmpty()) {
            about.add(new Paragraph(description));
        }
        about.add(new InitiativeFacts(words, initiative.scope(), true), actions(initiative));
        return about;
    }

    private Component actions(Initiative initiative) {
        var actions = new Div();
        actions.addClassName("initiative-actions");
        if (services.initiatives().mayMake()) {
            actions.add(new Button(words.say("copy"), click -> open(initiative.id(), COPY)));
        }
        if (services.initiatives().mayChange(initiative)) {
            actions.add(new Button(words.say("change"), click -> open(initiative.id(), CHANGE)));
            var retire = new Button(
                    words.say(initiative.retired() ? "restore" : "retire"),
                    click -> retire(initiative, !initiative.retired()));
            retire.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(retire);
        }
        return actions;
    }

    private void retire(Initiative initiative, boolean retired) {
        try {
            services.initiatives().retire(initiative.id(), initiative.version(), retired);
        } catch (InitiativeRefusedException refused) {
            Notification.show(words.refusal(refused), NOTICE_MS, Notification.Position.BOTTOM_START);
            return;
        }
        removeAll();
        services.initiatives().find(initiative.id()).ifPresent(this::show);
        Notification.show(
                words.say(retired ? "retired.done" : "restored.done", words.name(initiative)),
                NOTICE_MS,
                Notification.Position.BOTTOM_START);
    }

    private static void open(String id) {
        UI.getCurrent().navigate("initiatives/" + id);
    }

    private static void open(String id, String what) {
        UI.getCurrent().navigate("initiatives/" + id, new QueryParameters(Map.of(what, List.of(AddressReader.YES))));
    }
}
