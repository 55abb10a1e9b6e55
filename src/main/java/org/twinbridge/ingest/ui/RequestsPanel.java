package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.MergeRefusedException;
import org.twinbridge.steward.RequestKind;
import org.twinbridge.steward.RequestRefusedException;
import org.twinbridge.steward.StewardQueue;
import org.twinbridge.steward.StewardRequest;

/** What users ask of the stewards, the oldest first, to accept or to decline with a reason. */
class RequestsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DataServices services;
    private final transient DataWords words;
    private final Runnable decided;

    /** @param decided called when a request was decided */
    RequestsPanel(DataServices services, DataWords words, Runnable decided) {
        this.services = services;
        this.words = words;
        this.decided = decided;
        addClassName("data-requests");
        show();
    }

    private void show() {
        removeAll();
        List<StewardRequest> open = services.queue().open();
        if (open.isEmpty()) {
            add(new Paragraph(words.say("requests.none")));
        }
        open.stream().map(this::card).forEach(this::add);
    }

    private Component card(StewardRequest request) {
        var card = new Article();
        card.addClassNames("data-card", "data-request");
        card.add(
                new H2(words.say("request." + kind(request))),
                note(words.say("request.by", request.contact(), words.moment(request.createdAt()))));
        Stream.ofNullable(request.institution()).map(this::link).forEach(card::add);
        Stream.ofNullable(request.other()).map(this::link).forEach(card::add);
        if (!request.text().isEmpty()) {
            var text = new Paragraph(request.text());
            text.addClassName("data-quote");
            card.add(text);
        }
        var accept = new Button(words.say("request.accept"), click -> ask(request, true));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var decline = new Button(words.say("request.decline"), click -> ask(request, false));
        var actions = new Div(accept, decline);
        actions.addClassName("data-line");
        card.add(note(words.say("request." + kind(request) + ".note")), actions);
        return card;
    }

    private Component link(InstitutionId id) {
        var line = new Div(new Anchor("institutions/" + id.bare(), name(id)), new Span(id.bare()));
        line.addClassName("data-institution");
        return line;
    }

    private String name(InstitutionId id) {
        return services.institutions().find(id).map(Institution::name).orElseGet(() -> words.say("request.gone"));
    }

    private void ask(StewardRequest request, boolean accept) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say(accept ? "decide.accept" : "decide.decline"));
        dialog.addClassName("data-dialog");
        dialog.setMaxWidth("480px");
        var reason = new TextArea(words.say(accept ? "decide.reason.optional" : "decide.reason"));
        reason.setMaxLength(StewardQueue.LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        RadioButtonGroup<InstitutionId> kept = keptOf(request);
        kept.setVisible(accept && request.kind() == RequestKind.DUPLICATE);
        var decide = new Button(words.say(accept ? "request.accept" : "request.decline"), click -> {
            if (decide(request, accept, kept.isVisible() ? kept.getValue() : null, reason.getValue())) {
                dialog.close();
            }
        });
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setEnabled(accept);
        reason.addValueChangeListener(
                change -> decide.setEnabled(accept || !change.getValue().isBlank()));
        dialog.add(kept, reason);
        dialog.getFooter().add(new Button(words.say("decide.later"), click -> dialog.close()), decide);
        dialog.open();
        reason.focus();
    }

    /** Which of two entries stays; the one that is said to be there already, until the steward says otherwise. */
    private RadioButtonGroup<InstitutionId> keptOf(StewardRequest request) {
        var kept = new RadioButtonGroup<InstitutionId>(words.say("decide.kept"));
        List<InstitutionId> entries = Stream.of(request.other(), request.institution())
                .filter(Objects::nonNull)
                .toList();
        kept.setItems(entries);
        kept.setItemLabelGenerator(id -> words.say("decide.entry", name(id), id.bare()));
        kept.setHelperText(words.say("decide.kept.note"));
        if (!entries.isEmpty()) {
            kept.setValue(entries.getFirst());
        }
        return kept;
    }

    private boolean decide(StewardRequest request, boolean accept, @Nullable InstitutionId kept, String reason) {
        try {
            if (kept != null) {
                services.queue().acceptDuplicate(request.id(), kept, reason);
            } else if (accept) {
                services.queue().accept(request.id(), reason);
            } else {
                services.queue().decline(request.id(), reason);
            }
        } catch (MergeRefusedException refused) {
            Notices.show(words.say("decide.refused.merge"));
            return false;
        } catch (RequestRefusedException refused) {
            Notices.show(words.say("decide.refused."
                    + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            if (refused.why() != RequestRefusedException.Cause.ALREADY_DECIDED) {
                return false;
            }
        }
        show();
        decided.run();
        return true;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("data-note");
        return note;
    }

    private static String kind(StewardRequest request) {
        return request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
