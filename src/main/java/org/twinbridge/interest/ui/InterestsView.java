package org.twinbridge.interest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.interest.Interest;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabulary;

/** What waits for an answer, what one has sent, and what became of the rest; for the section, what waits for an account. */
@Route("interests")
@Menu(title = "interests", order = 6.5, icon = "assets/icons/interests.svg")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/agreements.css")
class InterestsView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient InterestServices services;

    InterestsView(InterestServices services) {
        this.services = services;
        addClassNames("page", "agreements");
    }

    @Override
    public String heading() {
        return getTranslation("interests");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Interest> all = services.interests().mine();
        InterestWords words = InterestWords.of(
                services,
                getLocale(),
                all.stream()
                        .flatMap(interest -> Stream.of(interest.from(), interest.to()))
                        .toList());
        Account account = services.current().get();
        Set<InstitutionId> own = account.institutions();
        if (all.isEmpty()) {
            add(nothing(words));
        } else if (own.isEmpty()) {
            List<Interest> stranded = services.interests().waitingForAccount();
            add(
                    part(words, "waiting", stranded, own),
                    part(
                            words,
                            "open",
                            all.stream()
                                    .filter(interest -> interest.isOpen() && !stranded.contains(interest))
                                    .toList(),
                            own));
        } else {
            add(
                    part(
                            words,
                            "received",
                            all.stream()
                                    .filter(interest -> interest.isOpen() && own.contains(interest.to()))
                                    .toList(),
                            own),
                    part(
                            words,
                            "sent",
                            all.stream()
                                    .filter(interest -> interest.isOpen() && !own.contains(interest.to()))
                                    .toList(),
                            own));
        }
        List<Interest> answered =
                all.stream().filter(interest -> !interest.isOpen()).toList();
        if (!answered.isEmpty()) {
            add(part(words, "answered", answered, own));
        }
    }

    private static Component nothing(InterestWords words) {
        var empty = new Div(
                new H2(words.say("empty")),
                new Paragraph(words.say("empty.text")),
                new Anchor("partners", words.say("nobody.partners")));
        empty.addClassName("agreement-part");
        return empty;
    }

    private Component part(InterestWords words, String which, List<Interest> interests, Set<InstitutionId> own) {
        var part = new Section(new H2(words.say("part." + which, interests.size())));
        part.addClassName("agreement-part");
        if (interests.isEmpty()) {
            part.add(new Paragraph(words.say("part." + which + ".none")));
            return part;
        }
        var list = new UnorderedList();
        list.addClassName("interest-list");
        interests.forEach(interest -> list.add(new ListItem(card(words, interest, own, which))));
        part.add(list);
        return part;
    }

    private Component card(InterestWords words, Interest interest, Set<InstitutionId> own, String which) {
        String title = own.isEmpty()
                ? words.say("pair", words.institution(interest.from()), words.institution(interest.to()))
                : words.institution(interest.other(own.contains(interest.to()) ? interest.to() : interest.from()));
        String at = words.moment(interest.at());
        int score = Vocabulary.points(interest.assessment().score());
        var facts = new Span(interest.sample() ? at : words.say("card.facts", at, score));
        facts.addClassName("agreement-quiet");
        var card = new Div(new H3(new Anchor("interests/" + interest.id(), title)), facts);
        if (!interest.isOpen()) {
            card.add(chip(words.state(interest.state()), "state"));
        }
        if (interest.sample()) {
            card.add(chip(words.say("sample"), "sample"));
        }
        if (!interest.note().isEmpty()) {
            var note = new Paragraph(interest.note());
            note.addClassName("interest-note");
            card.add(note);
        }
        if (which.equals("waiting") && services.current().get().has(Role.STAFF)) {
            card.add(new Anchor(invitation(interest.to()), words.say("invite")));
        }
        card.addClassName("interest-card");
        return card;
    }

    /** The page on which the section invites; the address says for which institution. */
    static String invitation(InstitutionId institution) {
        return "accounts?institution=" + URLEncoder.encode(institution.bare(), StandardCharsets.UTF_8);
    }

    static Span chip(String text, String what) {
        var chip = new Span(text);
        chip.addClassNames("agreement-chip", what);
        return chip;
    }
}
