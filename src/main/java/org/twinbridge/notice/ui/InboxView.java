package org.twinbridge.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twinbridge.notice.InboxPart;
import org.twinbridge.notice.ReceivedNotice;
import org.twinbridge.shell.MainLayout;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * What the account that is signed in was told, unread first. The part that is shown stands in the address:
 * {@code inbox?part=done}.
 */
@Route("inbox")
@Menu(title = "notice.inbox", order = 0.5, icon = "assets/icons/inbox.svg")
@PermitAll
@StyleSheet("assets/inbox.css")
class InboxView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final String PART = "part";
    private static final int PORTION = 50;

    private final transient InboxServices services;
    private final transient Vocabulary vocabulary;
    private final Div parts = new Div();
    private final Div status = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();
    private final Button longer;
    private final ZoneId zone = ZoneId.systemDefault();
    private InboxPart part = InboxPart.WAITING;
    private int length = PORTION;

    InboxView(InboxServices services) {
        this.services = services;
        vocabulary = services.vocabularies().of("notice", getLocale());
        addClassNames("page", "inbox");
        parts.addClassName("inbox-parts");
        parts.getElement().setAttribute("role", "group");
        parts.getElement().setAttribute("aria-label", vocabulary.say("parts"));
        status.addClassName("inbox-status");
        status.getElement().setAttribute("role", "status");
        list.addClassName("inbox-list");
        empty.addClassName("inbox-empty");
        longer = new Button(vocabulary.say("longer"), click -> lengthen());
        add(parts, status, list, empty, longer);
    }

    @Override
    public String heading() {
        return getTranslation("notice.inbox");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PART)
                .flatMap(asked -> Arrays.stream(InboxPart.values())
                        .filter(candidate -> Vocabulary.id(candidate).equals(asked))
                        .findFirst())
                .orElse(InboxPart.WAITING);
        length = PORTION;
        status.removeAll();
        show();
    }

    private void show() {
        parts.removeAll();
        for (InboxPart candidate : InboxPart.values()) {
            parts.add(choice(candidate));
        }
        List<ReceivedNotice> notices = services.inbox().page(part, 0, length + 1);
        boolean more = notices.size() > length;
        list.removeAll();
        notices.stream().limit(length).map(this::row).forEach(list::add);
        list.setVisible(!notices.isEmpty());
        longer.setVisible(more);
        empty.removeAll();
        empty.setVisible(notices.isEmpty());
        String key = "empty." + Vocabulary.id(part);
        empty.add(new H2(vocabulary.say(key)), new Paragraph(vocabulary.say(key + ".text")));
    }

    private NativeButton choice(InboxPart candidate) {
        int count = services.inbox().count(candidate);
        var choice = new NativeButton(vocabulary.say("part." + Vocabulary.id(candidate), count));
        choice.addClassName("inbox-part");
        choice.getElement().setAttribute("aria-pressed", Boolean.toString(candidate == part));
        choice.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate("inbox", query(candidate))));
        return choice;
    }

    private static QueryParameters query(InboxPart candidate) {
        return candidate == InboxPart.WAITING
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(PART, Vocabulary.id(candidate)));
    }

    private ListItem row(ReceivedNotice received) {
        var row = new NoticeRow(received, services.words(), vocabulary, zone);
        row.opening(() -> services.inbox().read(received.id()));
        row.puttingAway(away -> putAway(received, away));
        return new ListItem(row);
    }

    private void putAway(ReceivedNotice received, boolean away) {
        services.inbox().putAway(received.id(), away);
        show();
        if (getParent().flatMap(main -> main.getParent()).orElse(null) instanceof MainLayout frame) {
            frame.showCounts();
        }
        status.removeAll();
        status.add(new Paragraph(
                vocabulary.say(away ? "put-away" : "taken-out", services.words().say(received.notice(), getLocale()))));
        if (away) {
            var undo = new Button(vocabulary.say("undo"), click -> putAway(received, false));
            undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            status.add(undo);
            undo.focus();
        }
    }

    private void lengthen() {
        length += PORTION;
        show();
    }

    /** The link of a notice leads to a page of the application. */
    static Anchor link(String address, String words) {
        return new Anchor(address.isEmpty() ? "." : address, words);
    }
}
