package org.twinbridge.pole.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.pole.ReviewedPole;

/** The candidates of a theme, one row each, the best first. */
class PoleQueue extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient PoleWords words;
    private final transient Locale locale;
    private final transient Consumer<String> open;

    PoleQueue(PoleWords words, Locale locale, Consumer<String> open) {
        this.words = words;
        this.locale = locale;
        this.open = open;
        addClassName("pole-queue");
    }

    /** Shows these; the one of the id is marked. */
    void show(List<ReviewedPole> poles, @Nullable String selected) {
        removeAll();
        poles.forEach(pole -> add(new ListItem(row(pole, Objects.equals(pole.id(), selected)))));
    }

    private NativeButton row(ReviewedPole pole, boolean selected) {
        PoleReport.Pole evidence = pole.evidence();
        var place = new Span(words.place(evidence, locale));
        place.addClassName("pole-row-name");
        var score = new Span(Integer.toString(PoleWords.points(evidence.score())));
        score.addClassName("pole-row-score");
        score.getElement().setAttribute("aria-label", words.say("score", locale, score.getText()));
        score.getElement().setAttribute("role", "img");
        var facts = new Span(words.say(
                "row.facts",
                locale,
                evidence.members().size(),
                words.extent(evidence.widthKm(), locale),
                kinds(evidence)));
        facts.addClassName("pole-quiet");
        var row = new NativeButton();
        row.add(place, score, chips(pole), facts);
        row.addClassName("pole-row");
        if (selected) {
            row.getElement().setAttribute("aria-current", "true");
        }
        row.addClickListener(click -> open.accept(pole.id()));
        return row;
    }

    private Div chips(ReviewedPole pole) {
        var chips = new Div();
        chips.addClassName("pole-chips");
        chips.add(chip(
                words.word("status", pole.evidence().status(), locale),
                pole.evidence().status()));
        String state = pole.state().name().toLowerCase(Locale.ROOT);
        chips.add(chip(words.word("state", state, locale), state.replace('_', '-')));
        if (!pole.present()) {
            chips.add(chip(words.say("vanished", locale), "vanished"));
        }
        if (!pole.change().isNone()) {
            chips.add(chip(
                    words.say(
                            "changed",
                            locale,
                            pole.change().gained().size(),
                            pole.change().lost().size()),
                    "changed"));
        }
        return chips;
    }

    static Span chip(String text, String what) {
        var chip = new Span(text);
        chip.addClassNames("pole-chip", what);
        return chip;
    }

    private String kinds(PoleReport.Pole pole) {
        return pole.members().stream()
                .map(PoleReport.Member::kind)
                .distinct()
                .map(kind -> words.kind(kind, locale))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
