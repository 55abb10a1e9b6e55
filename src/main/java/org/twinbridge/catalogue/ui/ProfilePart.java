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
import java.util.function.Function;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.vocabulary.EvidenceWords;
import org.twinbridge.vocabulary.Vocabulary;

/** Items of a profile, each with its weight as a bar, what it rests on and how sure that is. */
class ProfilePart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_ONCE = 6;

    private final transient Vocabulary vocabulary;
    private final transient EvidenceWords words;
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
        this.words = new EvidenceWords(vocabulary);
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
        boolean sameSource = sorted.size() > 1 && isOne(sorted, this::source);
        boolean sameNote = sameSource && isOne(sorted, this::note);
        if (sameSource) {
            add(quiet(
                    sameNote
                            ? reading(sorted.getFirst().evidence())
                            : source(sorted.getFirst().evidence())));
        }
        Function<Evidence, String> rest = sameNote ? evidence -> "" : sameSource ? this::note : this::reading;
        Lines lines = new Lines(sorted.getFirst().weight(), rest);
        add(list(sorted.subList(0, Math.min(SHOWN_AT_ONCE, sorted.size())), lines));
        if (sorted.size() > SHOWN_AT_ONCE) {
            add(new Details(
                    vocabulary.say("profile.more", sorted.size() - SHOWN_AT_ONCE),
                    list(sorted.subList(SHOWN_AT_ONCE, sorted.size()), lines)));
        }
    }

    /**
     * How the lines of a part are drawn.
     *
     * @param most the greatest weight, whose bar is full
     * @param reading what a line says of what it rests on, apart from what all of the part rest on
     */
    private record Lines(double most, Function<Evidence, String> reading) {}

    private static boolean isOne(List<Item> items, Function<Evidence, String> text) {
        return items.stream()
                        .map(item -> text.apply(item.evidence()))
                        .distinct()
                        .count()
                == 1;
    }

    private UnorderedList list(List<Item> items, Lines lines) {
        var list = new UnorderedList();
        list.addClassName("institution-items");
        items.forEach(item -> list.add(line(item, lines)));
        return list;
    }

    private ListItem line(Item item, Lines lines) {
        boolean stated = item.evidence().source().isStated();
        var bar = new Div();
        bar.addClassNames("institution-bar", stated ? "stated" : "hatched");
        bar.getStyle().set("--share", String.valueOf(item.weight() / lines.most()));
        bar.getElement().setAttribute("aria-hidden", "true");
        var line = new ListItem(new Span(item.text()), bar);
        String reading = lines.reading().apply(item.evidence());
        if (!reading.isEmpty()) {
            line.add(quiet(reading));
        }
        line.setClassName("inferred", !stated);
        return line;
    }

    private static Component quiet(String text) {
        var quiet = new Div(text);
        quiet.addClassName("institutions-quiet");
        return quiet;
    }

    private String reading(Evidence evidence) {
        String note = note(evidence);
        return note.isEmpty() ? source(evidence) : vocabulary.say("profile.read", source(evidence), note);
    }

    /** What an item rests on and how sure that is on the day. */
    private String source(Evidence evidence) {
        return vocabulary.say(
                "profile.source",
                vocabulary.say("source." + Vocabulary.id(evidence.source())),
                String.valueOf(evidence.date().getYear()),
                Vocabulary.points(evidence.confidenceOn(today)));
    }

    /** What was read. */
    private String note(Evidence evidence) {
        return words.of(evidence.note());
    }
}
