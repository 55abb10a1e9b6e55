package org.twinbridge.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.twinbridge.profile.Completeness;
import org.twinbridge.profile.Completeness.Part;
import org.twinbridge.profile.NextItem;
import org.twinbridge.profile.Statement;
import org.twinbridge.vocabulary.Vocabulary;

/** How far the profile is stated, and the one thing that would help matching most. */
class CompletenessPart extends Section {

    private static final long serialVersionUID = 1L;

    /** Trying takes up to two seconds: it waits until nobody has changed anything for a while. */
    private static final int QUIET_MS = 1200;

    private final transient ProfileServices services;
    private final transient ProfileWords words;
    private final transient Desk desk;
    private final H2 title = new H2();
    private final UnorderedList parts = new UnorderedList();
    private final Div next = new Div();
    private int asked;

    CompletenessPart(ProfileServices services, ProfileWords words, Desk desk) {
        this.services = services;
        this.words = words;
        this.desk = desk;
        addClassNames("profile-part", "profile-completeness");
        title.setId("profile-completeness");
        getElement().setAttribute("aria-labelledby", "profile-completeness");
        parts.addClassName("profile-meter");
        next.addClassName("profile-next");
        next.getElement().setAttribute("role", "status");
        add(title, parts, next);
    }

    /** Works it out once nobody has changed anything for a moment. */
    void refreshSoon() {
        int mine = ++asked;
        stale(true);
        getElement()
                .executeJs("return new Promise(done => setTimeout(done, $0))", QUIET_MS)
                .then(quiet -> {
                    if (mine == asked) {
                        refresh();
                    }
                });
    }

    /** Works it out now. */
    void refresh() {
        Completeness completeness =
                services.nextItems().of(desk.items(), desk.editing().offered());
        title.setText(words.say(
                "completeness", completeness.stated(), completeness.parts().size()));
        parts.removeAll();
        completeness.parts().forEach(part -> parts.add(line(part)));
        next.removeAll();
        stale(false);
        completeness.nextIfAny().ifPresentOrElse(this::showNext, () -> next.add(new Paragraph(words.say("next.none"))));
        var tried = new Paragraph(words.say("next.tried", completeness.tried(), completeness.possible()));
        tried.addClassName("profile-quiet");
        next.add(tried);
    }

    private void stale(boolean isStale) {
        next.setClassName("profile-stale", isStale);
        next.getElement().setAttribute("aria-busy", String.valueOf(isStale));
    }

    private ListItem line(Part part) {
        String state = Vocabulary.id(part.state());
        var bar = new Div();
        bar.addClassNames("profile-bar", state);
        bar.getElement().setAttribute("aria-hidden", "true");
        var text = new Span(words.say("completeness." + state, part.count()));
        text.addClassName("profile-quiet");
        return new ListItem(bar, new Span(words.say("kinds." + Vocabulary.id(part.kind()))), text);
    }

    private void showNext(NextItem item) {
        Statement first = item.first();
        String key = "next." + Vocabulary.id(item.sort());
        boolean several = item.statements().size() > 1;
        String what =
                switch (item.sort()) {
                    case CONFIRM_ALL ->
                        words.say(
                                key,
                                item.statements().size(),
                                words.say(
                                        "next.kind." + Vocabulary.id(first.key().kind())));
                    case ACCEPT ->
                        words.say(
                                several ? "next.accept.all" : key,
                                item.statements().stream()
                                        .map(statement -> words.about(statement.key()))
                                        .reduce((one, other) -> words.say("list", one, other))
                                        .orElse(""));
                    case CONFIRM, OFFER, LANGUAGE -> words.say(key, words.about(first.key()));
                };
        var gain = new Paragraph(words.say("next.gain", decimal(item.before()), decimal(item.after())));
        var take = new Button(words.say("next.take"), click -> desk.take(item.items()));
        var lead = new Paragraph(what);
        lead.addClassName("profile-lead");
        next.add(lead, gain, take);
    }

    /** Points with one decimal: what is gained is often less than one. */
    private static double decimal(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
