package org.twinbridge.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.twinbridge.audit.AuditEvent;
import org.twinbridge.audit.AuditQuery;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.shell.TitledView;

/** Who did what, and when: to read, search and take away. */
@Route("audit")
@Menu(title = "account.audit", order = 31, icon = "assets/icons/data.svg")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("assets/accounts.css")
class AuditView extends Div implements TitledView {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient AccountServices services;
    private final transient AccountWords words;
    private final TextField author = new TextField();
    private final TextField kind = new TextField();
    private final TextField subject = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final UnorderedList list = new UnorderedList();

    AuditView(AccountServices services) {
        this.services = services;
        words = services.words(getLocale());
        addClassNames("page", "accounts");
        list.addClassNames("account-events");
        add(new Paragraph(words.say("audit.about")), filters(), list);
        show();
    }

    @Override
    public String heading() {
        return getTranslation("account.audit");
    }

    private Component filters() {
        label(author, "audit.who");
        label(kind, "audit.what");
        label(subject, "audit.object");
        from.setLabel(words.say("audit.from"));
        until.setLabel(words.say("audit.until"));
        from.addValueChangeListener(change -> show());
        until.addValueChangeListener(change -> show());
        var file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] csv = AuditFile.of(services.trail().find(query(), AuditTrail.MOST))
                            .getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), "audit.csv", "text/csv;charset=utf-8", csv.length);
                }),
                AttachmentType.DOWNLOAD,
                words.say("audit.export"));
        var filters = new Div(author, kind, subject, from, until, file);
        filters.addClassName("account-filters");
        return filters;
    }

    private void label(TextField field, String key) {
        field.setLabel(words.say(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show());
    }

    private AuditQuery query() {
        var zone = services.clock().getZone();
        return new AuditQuery(
                author.getValue(),
                kind.getValue(),
                subject.getValue(),
                from.isEmpty() ? null : from.getValue().atStartOfDay(zone).toInstant(),
                until.isEmpty()
                        ? null
                        : until.getValue().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private void show() {
        list.removeAll();
        List<AuditEvent> events = services.trail().find(query(), SHOWN);
        events.forEach(event -> list.add(new ListItem(row(event))));
        if (events.isEmpty()) {
            list.add(new ListItem(new Paragraph(words.say("audit.none"))));
        } else if (events.size() == SHOWN) {
            list.add(new ListItem(new Paragraph(words.say("audit.more", SHOWN))));
        }
    }

    private Component row(AuditEvent event) {
        var what = new Span(words.kind(event.kind()));
        what.addClassName("account-what");
        String details = event.details().entrySet().stream()
                .filter(detail -> !detail.getValue().isEmpty())
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(" · "));
        var row = new Div(
                quiet(words.moment(event.at())),
                new Span(event.author()),
                what,
                new Span(event.subject()),
                quiet(details));
        row.addClassName("account-event");
        return row;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("account-quiet");
        return quiet;
    }
}
