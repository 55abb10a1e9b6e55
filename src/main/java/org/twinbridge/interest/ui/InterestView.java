package org.twinbridge.interest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.interest.Assessment;
import org.twinbridge.interest.Interest;
import org.twinbridge.interest.InterestMessage;
import org.twinbridge.interest.InterestRefusedException;
import org.twinbridge.interest.Interests;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabulary;

/** One interest, explained from the side of whoever reads it: the note, questions and answers, and what can be done. */
@Route("interests/:id")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/agreements.css")
class InterestView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient InterestServices services;
    private String heading;

    InterestView(InterestServices services) {
        this.services = services;
        heading = getTranslation("interests");
        addClassNames("page", "agreements");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        removeAll();
        number(id).flatMap(this::find).ifPresentOrElse(this::show, () -> showUnknown(id));
    }

    /** That there is interest between others is nobody's business: it is as if there were none. */
    private Optional<Interest> find(long id) {
        try {
            return services.interests().find(id);
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
        InterestWords words = InterestWords.of(services, getLocale(), List.of());
        heading = words.say("unknown");
        var part = new Div(
                new H2(words.say("unknown")),
                new Paragraph(words.say("refused.unknown", id)),
                new Anchor("interests", words.say("all")));
        part.addClassName("agreement-part");
        add(part);
    }

    private void show(Interest interest) {
        InterestWords words = InterestWords.of(services, getLocale(), List.of(interest.from(), interest.to()));
        Optional<InstitutionId> side = services.interests().side(interest);
        heading = side.map(own -> words.say(
                        own.equals(interest.to()) ? "heading.received" : "heading.sent",
                        words.institution(interest.other(own))))
                .orElseGet(
                        () -> words.say("pair", words.institution(interest.from()), words.institution(interest.to())));
        var trail = new Nav(new Anchor("interests", words.say("all")));
        trail.addClassName("agreement-trail");
        trail.getElement().setAttribute("aria-label", words.say("trail"));
        add(trail, head(words, interest));
        var parts = new Div(letter(words, interest, side));
        parts.addClassName("agreement-parts");
        explanation(words, interest, side.orElse(interest.from())).ifPresent(parts::add);
        add(parts);
    }

    private Component head(InterestWords words, Interest interest) {
        var head = new Div(InterestsView.chip(words.state(interest.state()), "state"));
        if (interest.sample()) {
            head.add(InterestsView.chip(words.say("sample"), "sample"));
        }
        head.add(new Span(words.say("sent-at", words.institution(interest.from()), words.moment(interest.at()))));
        if (services.interests().waitsForAccount(interest)) {
            head.add(new Span(words.say("waits", words.institution(interest.to()))));
        }
        head.addClassName("agreement-head");
        return head;
    }

    /** Nothing where one of the two has left the catalogue. */
    private Optional<Component> explanation(InterestWords words, Interest interest, InstitutionId self) {
        InstitutionId partner = interest.other(self);
        Optional<Institution> own = services.institutions().find(self);
        Optional<Institution> other = services.institutions().find(partner);
        if (own.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PairPanel(
                    words,
                    self,
                    partner,
                    own.get().country(),
                    other.get().country(),
                    services.interests().explain(self, partner),
                    scored(words, interest)));
        } catch (InterestRefusedException left) {
            return Optional.empty();
        }
    }

    private static String scored(InterestWords words, Interest interest) {
        Assessment then = interest.assessment();
        return interest.sample()
                ? words.say("scored.sample")
                : words.say("scored", Vocabulary.points(then.score()), then.policy(), then.release());
    }

    private Component letter(InterestWords words, Interest interest, Optional<InstitutionId> side) {
        var letter = new Section(new H2(words.say("note.of", words.institution(interest.from()))));
        letter.addClassName("agreement-part");
        letter.add(new Paragraph(interest.note().isEmpty() ? words.say("note.none") : interest.note()));
        Interest.Answer answer = interest.answer();
        if (answer != null) {
            letter.add(new H2(words.state(interest.state())), new Paragraph(said(words, answer)));
        }
        Long agreement = interest.agreement();
        if (agreement != null) {
            letter.add(new Anchor("twinnings/" + agreement, words.say("agreement")));
        }
        letter.add(new H2(words.say("thread")), thread(words, interest));
        side.filter(own -> interest.isOpen()).ifPresent(own -> {
            letter.add(ask(words, interest));
            letter.add(new AnswerForm(words, services.interests(), interest, own, this::again));
        });
        return letter;
    }

    private static String said(InterestWords words, Interest.Answer answer) {
        String by = words.say("answer.by", answer.by(), words.moment(answer.at()));
        String reason = answer.reason() == null ? "" : words.reason(answer.reason()) + ". ";
        return by + " " + reason + answer.words();
    }

    private Component thread(InterestWords words, Interest interest) {
        List<InterestMessage> messages = services.interests().messages(interest);
        if (messages.isEmpty()) {
            return new Paragraph(words.say("thread.none"));
        }
        var list = new OrderedList();
        list.addClassName("interest-thread");
        for (InterestMessage message : messages) {
            var who = new Span(words.say("thread.line", words.institution(message.side()), words.moment(message.at())));
            who.addClassName("agreement-quiet");
            list.add(new ListItem(who, new Paragraph(message.words())));
        }
        return list;
    }

    private Component ask(InterestWords words, Interest interest) {
        var text = new TextArea(words.say("ask"));
        text.setMaxLength(Interests.LONGEST_TEXT);
        text.setWidthFull();
        var send = new Button(words.say("ask.send"), click -> {
            try {
                services.interests().write(interest.id(), text.getValue());
                again(interest.id());
            } catch (InterestRefusedException refused) {
                text.setErrorMessage(words.refusal(refused));
                text.setInvalid(true);
                text.focus();
            }
        });
        send.addThemeVariants(ButtonVariant.SMALL);
        var asking = new Div(text, send);
        asking.addClassName("interest-ask");
        return asking;
    }

    private void again(long id) {
        removeAll();
        services.interests().find(id).ifPresent(this::show);
    }
}
