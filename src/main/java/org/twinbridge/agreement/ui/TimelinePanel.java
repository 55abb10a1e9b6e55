package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.twinbridge.agreement.Actor;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.EndorsementState;
import org.twinbridge.agreement.TimelineEntry;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.vocabulary.Vocabulary;

/** Who did what when, the latest first. */
class TimelinePanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int PARTS_OF_ENDORSEMENT = 3;

    private final transient AgreementWords words;

    TimelinePanel(AgreementWords words, List<TimelineEntry> entries) {
        this.words = words;
        addClassName("agreement-part");
        var list = new OrderedList();
        list.addClassName("agreement-timeline");
        entries.forEach(entry -> list.add(new ListItem(entry(entry))));
        add(new H2(words.say("timeline")), list);
    }

    private Component entry(TimelineEntry entry) {
        String by = entry.actor() == Actor.CLOCK ? words.say("timeline.program") : entry.by();
        String what = words.say("timeline." + AgreementLinks.id(entry.what()));
        var line = new Span(words.say("timeline.line", what, by));
        line.addClassName("agreement-did");
        var when = new Span(words.moment(entry.at()));
        when.addClassName("agreement-quiet");
        var shown = new Div(line, when);
        if (entry.side() != null) {
            shown.add(new Span(words.say("timeline.for", words.institution(entry.side()))));
        }
        AgreementState before = entry.before();
        if (before != null && before != entry.after()) {
            shown.add(new Span(words.say("timeline.states", words.state(before), words.state(entry.after()))));
        }
        if (!entry.words().isEmpty()) {
            shown.add(new Paragraph(text(entry)));
        }
        return shown;
    }

    /** Of endorsements the entry keeps codes, which are said here. */
    private String text(TimelineEntry entry) {
        String[] parts = entry.words().split(" ");
        if (entry.what() != TimelineEntry.What.ENDORSEMENT || parts.length != PARTS_OF_ENDORSEMENT) {
            return entry.words();
        }
        return words.say(
                "timeline.endorsement.text",
                words.vocabulary().country(new CountryCode(parts[0])),
                words.say("endorsement." + Vocabulary.id(EndorsementState.valueOf(parts[1]))),
                words.day(LocalDate.parse(parts[2])));
    }
}
