package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.vocabulary.Vocabulary;

/** Items of a profile, each with its weight as a bar, what it rests on and how sure that is. */
class ProfilePart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_ONCE = 6;

    private final transient Vocabulary vocabulary;
    private final LocalDate today;

    /**
     * One item.
     *
     * @param text field and modality in words
     * @param weight how much it counts, in (0, 1]
     * @param evidence what it rests on
     */
    record Item(String text, double weight, Evidence evidence) {}

    /** @param key of the bundle: title, and under {@code .unknown} what is said where there are no items */
    ProfilePart(Vocabulary vocabulary, String key, List<Item> items, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
        addClassName("institution-part");
        add(new H3(vocabulary.say(key)));
        if (items.isEmpty()) {
            add(new Paragraph(vocabulary.say(key + ".unknown")));
            return;
        }
        List<Item> sorted = items.stream()
                .sorted(Comparator.comparingDouble(Item::weight).reversed().thenComparing(Item::text))
                .toList();
        double most = sorted.getFirst().weight();
        add(list(sorted.subList(0, Math.min(SHOWN_AT_ONCE, sorted.size())), most));
        if (sorted.size() > SHOWN_AT_ONCE) {
            add(new Details(
                    vocabulary.say("profile.more", sorted.size() - SHOWN_AT_ONCE),
                    list(sorted.subList(SHOWN_AT_ONCE, sorted.size()), most)));
        }
    }

    private UnorderedList list(List<Item> items, double most) {
        var list = new UnorderedList();
        list.addClassName("institution-items");
        items.forEach(item -> list.add(line(item, most)));
        return list;
    }

    private ListItem line(Item item, double most) {
        boolean stated = item.evidence().source().isStated();
        var bar = new Div();
        bar.addClassNames("institution-bar", stated ? "stated" : "hatched");
        bar.getStyle().set("--share", String.valueOf(item.weight() / most));
        bar.getElement().setAttribute("aria-hidden", "true");
        var line = new ListItem(new Span(item.text()), bar, source(item.evidence()));
        line.setClassName("inferred", !stated);
        return line;
    }

    /** What it rests on, how sure that is on the day, and what was read, which is in the words of the data. */
    private Component source(Evidence evidence) {
        var source = new Div(new Span(vocabulary.say(
                "profile.source",
                vocabulary.say("source." + Vocabulary.id(evidence.source())),
                String.valueOf(evidence.date().getYear()),
                Vocabulary.points(evidence.confidenceOn(today)))));
        source.addClassName("institutions-quiet");
        if (!evidence.note().isBlank()) {
            var note = new Span(vocabulary.say("profile.read", evidence.note()));
            note.addClassName("institution-note");
            source.add(note);
        }
        return source;
    }
}
