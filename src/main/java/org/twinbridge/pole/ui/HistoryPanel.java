package org.twinbridge.pole.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.pole.PoleDecision;
import org.twinbridge.pole.ReviewedPole;

/** How a pole's members changed, and what was decided of it, each decision with the evidence as it was. */
class HistoryPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PoleWords words;
    private final transient Locale locale;

    HistoryPanel(PoleWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("pole-part");
    }

    /** @param history the latest first */
    void show(ReviewedPole pole, List<PoleDecision> history) {
        removeAll();
        add(new H3(words.say("history", locale)));
        if (!pole.change().isNone()) {
            add(change("history.changed", pole.change()));
        }
        if (history.isEmpty()) {
            add(new Paragraph(words.say("history.none", locale)));
            return;
        }
        PoleDecision last = history.getFirst();
        var since = ReviewedPole.Change.between(last.evidence(), pole.evidence(), last.decidedAt());
        if (!since.isNone()) {
            add(change("history.since-decision", since));
        }
        var list = new OrderedList();
        list.addClassName("pole-history");
        history.forEach(decision -> list.add(new ListItem(entry(decision))));
        add(list);
    }

    private Component change(String key, ReviewedPole.Change change) {
        var text = new Paragraph(words.say(key, locale, day(change.at())));
        if (!change.gained().isEmpty()) {
            text.add(" " + words.say("history.gained", locale, names(change.gained())));
        }
        if (!change.lost().isEmpty()) {
            text.add(" " + words.say("history.lost", locale, names(change.lost())));
        }
        return text;
    }

    private Component entry(PoleDecision decision) {
        String kind = decision.kind().name().toLowerCase(Locale.ROOT);
        var what = new Span(words.word("decided", kind, locale));
        what.addClassName("pole-decided");
        var who = new Span(words.say("history.by", locale, decision.reviewer(), day(decision.decidedAt())));
        who.addClassName("pole-quiet");
        var entry = new Div(what, who);
        if (!decision.reason().isEmpty()) {
            entry.add(new Paragraph(decision.reason()));
        }
        var frozen = new EvidencePanel(words, locale);
        var details = new Details(words.say("history.evidence", locale), frozen);
        // The evidence is built when somebody asks for it: a long history would weigh on every visit.
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                frozen.show(decision.evidence(), decision.release(), false);
                frozen.addComponentAsFirst(
                        new Paragraph(words.say("history.under", locale, decision.policy(), decision.release())));
            }
        });
        entry.add(details);
        return entry;
    }

    private String names(Set<String> ids) {
        return ids.stream().map(words::organisation).collect(Collectors.joining(", "));
    }

    private String day(Instant instant) {
        return words.day(instant, locale);
    }
}
