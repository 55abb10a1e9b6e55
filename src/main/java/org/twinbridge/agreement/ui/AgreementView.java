package org.twinbridge.agreement.ui;

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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementStep;
import org.twinbridge.agreement.DueItem;
import org.twinbridge.agreement.PlanVerdict;
import org.twinbridge.agreement.StepRequest;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.TitledView;

/** One agreement: its parties, plan, endorsements and papers, what can be done with it, and who did what when. */
@Route("twinnings/:id")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/agreements.css")
class AgreementView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final String CHANGE = "change";
    private static final Set<AgreementStep> LEADING_ON =
            Set.of(AgreementStep.SIGN, AgreementStep.START, AgreementStep.RENEW, AgreementStep.WAKE);
    private static final int NOTICE_MS = 6000;

    private final transient TwinningsServices services;
    private String heading;

    AgreementView(TwinningsServices services) {
        this.services = services;
        heading = getTranslation("twinnings");
        addClassNames("page", "agreements");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        boolean change =
                new AddressReader(event.getLocation().getQueryParameters().getParameters()).flag(CHANGE);
        Optional<Agreement> found = number(id).flatMap(this::find);
        removeAll();
        found.ifPresentOrElse(agreement -> show(agreement, change), () -> showUnknown(id));
    }

    /** That there is an agreement of others is nobody's business: it is as if there were none. */
    private Optional<Agreement> find(long id) {
        try {
            return services.agreements().find(id);
        } catch (AccessDeniedException ofOthers) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private void showUnknown(String id) {
        AgreementWords words = AgreementWords.of(services, getLocale(), List.of());
        heading = words.say("unknown");
        var part = new Div(
                new H2(words.say("unknown")),
                new Paragraph(words.say("unknown.text", id)),
                new Anchor("twinnings", words.say("unknown.all")));
        part.addClassName("agreement-part");
        add(part);
    }

    private void show(Agreement agreement, boolean change) {
        AgreementWords words = AgreementWords.of(services, getLocale(), agreement.members());
        heading = services.names().name(agreement.terms(), words.names());
        List<AgreementStep> possible = services.steps().possible(agreement);
        add(trail(words));
        if (change && possible.contains(AgreementStep.CHANGE)) {
            add(new TermsForm(
                    services,
                    words,
                    List.of(),
                    agreement.terms(),
                    terms -> open(services.drafts().change(agreement.id(), agreement.version(), terms)),
                    () -> open(agreement)));
            return;
        }
        PlanVerdict verdict = services.drafts().preview(agreement.terms());
        add(head(words, agreement));
        if (agreement.sample()) {
            var sample = new Paragraph(words.say("sample.text"));
            sample.addClassName("agreement-sample");
            add(sample);
        }
        add(actions(words, agreement, possible, verdict));
        var parts = new Div(new PartiesPanel(words, services, agreement), new PlanPanel(words, agreement, verdict));
        parts.addClassName("agreement-parts");
        if (agreement.kind().isEndorsed()) {
            parts.add(new EndorsementsPanel(words, services, agreement, () -> again(agreement.id())));
        }
        parts.add(
                new DocumentsPanel(words, services.documents(), agreement, () -> again(agreement.id())),
                new TimelinePanel(words, services.agreements().history(agreement)));
        add(parts);
    }

    private static Component trail(AgreementWords words) {
        var trail = new Nav(new Anchor("twinnings", words.say("unknown.all")));
        trail.addClassName("agreement-trail");
        trail.getElement().setAttribute("aria-label", words.say("trail"));
        return trail;
    }

    private Component head(AgreementWords words, Agreement agreement) {
        List<DueItem> due = services.agreements().due(agreement);
        var state = Chips.chip(words.state(agreement.state()), "state");
        state.addClassName("state-" + AgreementLinks.id(agreement.state()));
        var head = new Div(state, Chips.of(words, agreement, due));
        head.addClassName("agreement-head");
        if (agreement.start() != null && agreement.end() != null) {
            head.add(new Span(words.say("term", words.day(agreement.start()), words.day(agreement.end()))));
        }
        if (agreement.review() != null) {
            head.add(new Span(words.say("review", words.day(agreement.review()))));
        }
        if (agreement.commitmentsMade() > 0) {
            head.add(new Span(words.say("commitments", agreement.commitmentsKept(), agreement.commitmentsMade())));
        }
        return head;
    }

    private Component actions(
            AgreementWords words, Agreement agreement, List<AgreementStep> possible, PlanVerdict verdict) {
        var actions = new Div();
        actions.addClassName("agreement-actions");
        Optional<AgreementRefusedException> missing =
                agreement.state() == AgreementState.DRAFTED ? services.steps().missing(agreement) : Optional.empty();
        if (possible.contains(AgreementStep.CHANGE)) {
            actions.add(new Button(words.step(AgreementStep.CHANGE), click -> UI.getCurrent()
                    .navigate(
                            AgreementLinks.agreement(agreement.id()),
                            new QueryParameters(Map.of(CHANGE, List.of(AddressReader.YES))))));
        }
        for (StepRequest request : AgreementBoard.requests(services, agreement)) {
            actions.add(button(words, agreement, request, missing.isEmpty()));
        }
        if (hasBegun(agreement)) {
            actions.add(new Anchor("impact/record?agreement=" + agreement.id(), words.say("record-outcomes")));
        }
        if (verdict.isGuarded() && mayOverride(agreement)) {
            actions.add(new Button(words.say("override"), click -> new OverrideDialog(
                            words, services.steps(), agreement, after -> again(after.id()))
                    .open()));
        }
        var all = new Div(actions);
        all.addClassName("agreement-do");
        missing.ifPresent(refusal -> {
            var said = new Paragraph(words.say("missing", words.refusal(refusal)));
            said.addClassName("agreement-missing");
            all.addComponentAsFirst(said);
        });
        if (agreement.override() != null) {
            all.add(new Paragraph(words.say(
                    "override.said",
                    agreement.override().by(),
                    words.moment(agreement.override().at()),
                    agreement.override().reason())));
        }
        return all;
    }

    private static boolean hasBegun(Agreement agreement) {
        return agreement.state().isRunning()
                || agreement.state() == AgreementState.DORMANT
                || agreement.state() == AgreementState.ENDED;
    }

    private boolean mayOverride(Agreement agreement) {
        boolean early = agreement.state() == AgreementState.DRAFTED || agreement.state() == AgreementState.AGREED;
        return early && agreement.override() == null && services.steps().mayOverride();
    }

    /** What leads on stands out, unless something is missing first. */
    private Button button(AgreementWords words, Agreement agreement, StepRequest request, boolean complete) {
        String verb = request.side() == null
                ? words.step(request.step())
                : words.say("step.sign.for", words.institution(request.side()));
        var button = new Button(verb, click -> new StepDialog(words, services.steps(), agreement, request, after -> {
                    Notification.show(
                            words.say("done", words.state(after.state())),
                            NOTICE_MS,
                            Notification.Position.BOTTOM_START);
                    again(after.id());
                })
                .open());
        if (complete && LEADING_ON.contains(request.step())) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void again(long id) {
        removeAll();
        services.agreements().find(id).ifPresent(agreement -> show(agreement, false));
    }

    private static void open(Agreement agreement) {
        UI.getCurrent().navigate(AgreementLinks.agreement(agreement.id()));
    }
}
