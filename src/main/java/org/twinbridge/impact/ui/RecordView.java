package org.twinbridge.impact.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.TitledView;

/** Records what was done under an agreement and what came of it. Which agreement stands in the address. */
@Route("impact/record")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/impact.css")
class RecordView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final String AGREEMENT = "agreement";
    private static final String KIND = "kind";
    private static final int NOTICE_MS = 6000;
    private static final int LONGEST_NUMBER = 15;

    private final transient RecordServices services;
    private String heading;

    RecordView(RecordServices services) {
        this.services = services;
        heading = getTranslation("impact.record.title");
        addClassNames("page", "impact");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new AddressReader(event.getLocation().getQueryParameters().getParameters());
        removeAll();
        Agreement agreement = address.one(AGREEMENT, RecordView::number)
                .flatMap(this::readable)
                .orElse(null);
        if (agreement == null) {
            showNone();
            return;
        }
        show(
                agreement,
                address.one(KIND, text -> AddressReader.constant(Outcome.Kind.values(), text))
                        .orElse(null));
    }

    /** One of others is told like one that does not exist, so that nobody learns which there are. */
    private Optional<Agreement> readable(long number) {
        try {
            return services.agreements().find(number);
        } catch (AccessDeniedException ofOthers) {
            return Optional.empty();
        }
    }

    private void showNone() {
        var list = new Anchor("twinnings", getTranslation("impact.record.list"));
        list.addClassName("action");
        var card = new Div(
                new H2(getTranslation("impact.record.none")),
                new Paragraph(getTranslation("impact.record.none.text")),
                list);
        card.addClassName("impact-card");
        add(card);
    }

    private void show(Agreement agreement, Outcome.@Nullable Kind kind) {
        Map<InstitutionId, String> names = services.names().names(agreement.members());
        var words = new OutcomeWords(services.vocabularies().of("impact", getLocale()), names);
        heading = words.say("record.heading", services.names().name(agreement.terms(), names));
        var recorded = new RecordedList(words, services.outcomes(), agreement.id());
        var form = new OutcomeForm(words, services.taxonomy(), places(agreement, words), outcome -> {
            Recorded row = services.outcomes().record(agreement.id(), outcome);
            Notification.show(
                    words.say("record.done", words.sentence(row.outcome())),
                    NOTICE_MS,
                    Notification.Position.BOTTOM_START);
            recorded.refresh();
        });
        form.suggest(LocalDate.now(services.clock()));
        if (kind != null) {
            form.choose(kind);
        }
        var intro = new Paragraph(words.say("record.text"));
        intro.addClassName("impact-intro");
        var back = new Anchor("twinnings/" + agreement.id(), words.say("record.back"));
        var figures = new Anchor("impact", words.say("record.figures"));
        var links = new Div(back, figures);
        links.addClassName("record-links");
        var parts = new Div(form, recorded);
        parts.addClassName("record-parts");
        add(intro, links, parts);
        recorded.refresh();
    }

    private List<Place> places(Agreement agreement, OutcomeWords words) {
        List<Place> members = services.institutions().findAll(agreement.members()).stream()
                .map(member -> Place.at(member.id(), member.country()))
                .toList();
        return OutcomeForm.places(
                members,
                words,
                services.vocabularies().countries().stream().map(Country::code).toList());
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1," + LONGEST_NUMBER + "}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
