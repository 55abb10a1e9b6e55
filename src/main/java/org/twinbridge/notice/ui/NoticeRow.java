package org.twinbridge.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.NoticeWords;
import org.twinbridge.notice.ReceivedNotice;
import org.twinbridge.vocabulary.Vocabulary;

/** One notice: what it says, as a link to where it is dealt with, since when, until when, and a button to put it away. */
class NoticeRow extends Div {

    private static final long serialVersionUID = 1L;

    private final Anchor link;
    private final Button putAway;
    private final boolean isDone;

    NoticeRow(ReceivedNotice received, NoticeWords words, Vocabulary vocabulary, ZoneId zone) {
        Notice notice = received.notice();
        Locale locale = vocabulary.locale();
        String sentence = words.say(notice, locale);
        isDone = received.isDone();
        addClassName("notice");
        link = InboxView.link(notice.address(), sentence);
        link.addClassName("notice-link");
        var facts = new Div();
        facts.addClassName("notice-facts");
        if (received.isUnread()) {
            addClassName("unread");
            facts.add(chip(vocabulary.say("new"), "new"));
        }
        if (notice.urgent() && !isDone) {
            facts.add(chip(vocabulary.say("urgent"), "urgent"));
        }
        if (received.settledAt() != null) {
            facts.add(chip(vocabulary.say("settled"), "settled"));
        }
        if (notice.due() != null && !isDone) {
            facts.add(chip(vocabulary.say("due", notice.due().format(days(locale))), "due"));
        }
        facts.add(new Span(day(received.sentAt(), zone, locale)));
        putAway = new Button(vocabulary.say(isDone ? "take-out" : "done"));
        putAway.setAriaLabel(vocabulary.say(isDone ? "take-out.of" : "done.of", sentence));
        putAway.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        // What somebody else has dealt with cannot be taken out again.
        putAway.setVisible(received.settledAt() == null);
        add(link, facts, putAway);
    }

    /** What happens before the link is followed. */
    void opening(Runnable action) {
        link.getElement().addEventListener("click", click -> action.run());
    }

    /** What happens when it is put away, or taken out again. */
    void puttingAway(Consumer<Boolean> action) {
        putAway.addClickListener(click -> action.accept(!isDone));
    }

    private static Span chip(String text, String what) {
        var chip = new Span(text);
        chip.addClassNames("notice-chip", what);
        return chip;
    }

    private static String day(Instant moment, ZoneId zone, Locale locale) {
        return moment.atZone(zone).toLocalDate().format(days(locale));
    }

    private static DateTimeFormatter days(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }
}
