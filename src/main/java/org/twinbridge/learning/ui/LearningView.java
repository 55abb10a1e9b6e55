package org.twinbridge.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.learn.LearnedWeights;
import org.twinbridge.engine.learn.LearnedWeights.LearnedWeight;
import org.twinbridge.engine.learn.WeightLearner;
import org.twinbridge.learning.Evidence;
import org.twinbridge.learning.Learning;
import org.twinbridge.learning.Learning.Lesson;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** What decisions say about the weights of criteria, for those who write policies. */
@Route("learning")
@Menu(title = "learning", order = 9.5, icon = "assets/icons/learning.svg")
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/learning.css")
class LearningView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient Learning learning;
    private final transient Vocabulary words;
    private final transient DateTimeFormatter days;
    private final Div result = new Div();

    LearningView(Learning learning, Vocabularies vocabularies, Clock clock) {
        this.learning = learning;
        Locale locale = getLocale();
        words = vocabularies.of("learning", locale);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                // Plain English writes days before months here.
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .withZone(clock.getZone());
        addClassNames("page", "learning");
        result.addClassName("learning-result");
        result.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String heading() {
        return getTranslation("learning");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        result.removeAll();
        add(evidence(learning.evidence()), result, method());
    }

    private Component evidence(Evidence evidence) {
        Section card = card(words.say("evidence.title", evidence.decisions()));
        if (evidence.decisions() > 0) {
            card.add(paragraph(
                    "evidence.found",
                    evidence.wanted(),
                    evidence.declined(),
                    day(evidence.firstOrNull()),
                    day(evidence.lastOrNull()),
                    evidence.passedOver()));
        }
        if (evidence.unseen() > 0) {
            card.add(paragraph("evidence.unseen", evidence.unseen()));
        }
        if (evidence.missing() > 0) {
            card.add(
                    paragraph("missing", evidence.missing(), WeightLearner.LEAST_DECISIONS),
                    paragraph("missing.why", WeightLearner.LEAST_DECISIONS));
        } else {
            var learn = new Button(words.say("learn"));
            learn.addThemeVariants(ButtonVariant.PRIMARY);
            learn.setDisableOnClick(true);
            learn.addClickListener(click -> {
                show(learning.learn());
                learn.setEnabled(true);
            });
            card.add(learn);
        }
        return card;
    }

    private void show(Lesson lesson) {
        LearnedWeights learned = lesson.learned();
        Section card = card(words.say(learned.isBetter() ? "better" : "no-better"));
        card.add(paragraph(
                learned.isBetter() ? "better.loss" : "no-better.loss",
                learned.logLossBefore(),
                learned.logLossAfter(),
                lesson.policy()));
        card.add(table(learned), quiet("range", learned.lambda(), learned.steepness()));
        if (learned.isBetter()) {
            var draft = new Button(words.say("draft"));
            draft.addThemeVariants(ButtonVariant.PRIMARY);
            draft.setDisableOnClick(true);
            draft.addClickListener(click -> {
                PolicyVersion begun = learning.propose(learned, origin(lesson));
                UI.getCurrent().navigate("policy/" + begun.id());
            });
            card.add(paragraph("draft.says"), draft);
        }
        result.removeAll();
        result.add(card);
    }

    private String origin(Lesson lesson) {
        LearnedWeights learned = lesson.learned();
        Evidence evidence = lesson.evidence();
        return words.say(
                "origin",
                learned.decisions(),
                day(evidence.firstOrNull()),
                day(evidence.lastOrNull()),
                lesson.policy(),
                learned.lambda(),
                learned.logLossBefore(),
                learned.logLossAfter());
    }

    private Component table(LearnedWeights learned) {
        var head = new NativeTableRow();
        List.of("criterion", "before", "after", "interval")
                .forEach(column -> head.add(heading(words.say("column." + column), "col")));
        var table = new NativeTable();
        table.getHead().add(head);
        for (LearnedWeight weight : learned.weights()) {
            table.getBody()
                    .add(new NativeTableRow(
                            heading(words.criterion(weight.criterion()), "row"),
                            new NativeTableCell(words.say("percent", weight.before())),
                            new NativeTableCell(words.say("percent", weight.after())),
                            new NativeTableCell(words.say("between", weight.low(), weight.high()))));
        }
        var scroller = new Div(table);
        scroller.addClassName("learning-table");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.say("table"));
        return scroller;
    }

    private Component method() {
        Section card = card(words.say("method"));
        List.of("method.choice", "method.place", "method.drain", "method.bias")
                .forEach(key -> card.add(paragraph(key)));
        return card;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var heading = new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private static Section card(String title) {
        var card = new Section(new H2(title));
        card.addClassName("learning-card");
        return card;
    }

    private Paragraph paragraph(String key, Object... values) {
        return new Paragraph(words.say(key, values));
    }

    private Paragraph quiet(String key, Object... values) {
        Paragraph paragraph = paragraph(key, values);
        paragraph.addClassName("learning-quiet");
        return paragraph;
    }

    private String day(@Nullable Instant instant) {
        return days.format(Objects.requireNonNull(instant));
    }
}
