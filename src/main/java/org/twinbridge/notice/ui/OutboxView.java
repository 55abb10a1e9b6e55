package org.twinbridge.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.stream.Stream;
import org.twinbridge.notice.mail.Outbox;
import org.twinbridge.notice.mail.WaitingMail;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** How mail fares: whether a server is configured, what went out, what waits and why. */
@Route("outbox")
@Menu(title = "notice.outbox", order = 11, icon = "assets/icons/inbox.svg")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("assets/inbox.css")
class OutboxView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient Outbox outbox;
    private final transient Vocabulary vocabulary;

    OutboxView(Outbox outbox, Vocabularies vocabularies) {
        this.outbox = outbox;
        vocabulary = vocabularies.of("notice", getLocale());
        addClassNames("page", "inbox");
    }

    @Override
    public String heading() {
        return getTranslation("notice.outbox");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Outbox.State state = outbox.state();
        removeAll();
        add(new Paragraph(vocabulary.say(state.configured() ? "outbox.configured" : "outbox.unconfigured")));
        add(new H2(vocabulary.say("outbox.counts", state.waiting(), state.sent())));
        if (state.oldest().isEmpty()) {
            return;
        }
        if (state.configured()) {
            add(new Button(vocabulary.say("outbox.hurry"), click -> {
                outbox.hurry();
                show();
            }));
        }
        var scroll = new Div(table(state));
        scroll.addClassName("outbox-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", vocabulary.say("outbox.waiting"));
        add(scroll);
    }

    private Component table(Outbox.State state) {
        var table = new NativeTable();
        table.addClassName("outbox-table");
        var head = new NativeTableRow();
        Stream.of("address", "subject", "since", "attempts", "next", "error")
                .map(column -> new NativeTableHeaderCell(vocabulary.say("outbox." + column)))
                .forEach(head::add);
        table.getHead().add(head);
        for (WaitingMail mail : state.oldest()) {
            var row = new NativeTableRow();
            Stream.of(
                            mail.address(),
                            mail.subject(),
                            moment(mail.createdAt()),
                            Integer.toString(mail.attempts()),
                            moment(mail.nextTryAt()),
                            Objects.requireNonNullElse(mail.lastError(), ""))
                    .map(NativeTableCell::new)
                    .forEach(row::add);
            table.getBody().add(row);
        }
        return table;
    }

    private String moment(Instant moment) {
        return moment.atZone(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(vocabulary.locale()));
    }
}
