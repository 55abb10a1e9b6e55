package org.twinbridge.pole.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.twinbridge.pole.DecisionKind;
import org.twinbridge.pole.Judgement;
import org.twinbridge.pole.PoleRefusedException;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.pole.PoleReviews;
import org.twinbridge.pole.ReviewedPole;

/** What a reviewer must know before deciding, and the decision. What was typed stays when a decision is refused. */
class DecisionForm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PoleWords words;
    private final transient Locale locale;
    private final transient PoleReviews reviews;
    private final transient Runnable decided;
    private final UnorderedList known = new UnorderedList();
    private final Paragraph alert = new Paragraph();
    private final TextArea reason = new TextArea();
    private final Div buttons = new Div();

    DecisionForm(PoleWords words, Locale locale, PoleReviews reviews, Runnable decided) {
        this.words = words;
        this.locale = locale;
        this.reviews = reviews;
        this.decided = decided;
        addClassNames("pole-part", "pole-decision");
        alert.addClassName("pole-alert");
        alert.getElement().setAttribute("role", "alert");
        reason.setLabel(words.say("decide.reason", locale));
        reason.setHelperText(words.say("decide.reason.help", locale));
        reason.setMaxLength(PoleReviews.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reason.setWidthFull();
        buttons.addClassName("pole-buttons");
        add(new H3(words.say("decide", locale)), known, alert, reason, buttons);
    }

    /** Shows the form for a pole as the reader sees it now. */
    void show(ReviewedPole pole) {
        alert.setVisible(false);
        reason.clear();
        reason.setInvalid(false);
        known.removeAll();
        facts(pole).forEach(fact -> known.add(new ListItem(fact)));
        buttons.removeAll();
        boolean aside = reviews.interest(pole.evidence()).isPresent();
        boolean mayDecide = reviews.mayDecide() && !aside;
        reason.setVisible(mayDecide);
        if (mayDecide) {
            for (DecisionKind kind : DecisionKind.values()) {
                if (pole.state().allows(kind)) {
                    buttons.add(button(pole, kind));
                }
            }
        }
    }

    private Button button(ReviewedPole pole, DecisionKind kind) {
        var button = new Button(words.word("decide", kind.name().toLowerCase(Locale.ROOT), locale));
        button.addClickListener(click -> decide(pole, kind));
        if (kind == DecisionKind.ACCEPTED) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setEnabled(pole.present() && pole.hasRecordedJointWork());
        }
        return button;
    }

    private void decide(ReviewedPole pole, DecisionKind kind) {
        if (kind.needsReason() && reason.getValue().isBlank()) {
            reason.setErrorMessage(words.say("refused.no-reason", locale));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            reviews.decide(new Judgement(pole.id(), pole.version(), kind, reason.getValue()));
            decided.run();
        } catch (PoleRefusedException refused) {
            alert.setText(words.word("refused", refused.why().name().toLowerCase(Locale.ROOT), locale));
            alert.setVisible(true);
        }
    }

    private List<String> facts(ReviewedPole pole) {
        PoleReport.Pole evidence = pole.evidence();
        var facts = new ArrayList<String>();
        Function<String, String> say = key -> words.say("know." + key, locale);
        if (reviews.interest(evidence).isPresent()) {
            facts.add(say.apply("stand-aside"));
        }
        if (!reviews.mayDecide()) {
            facts.add(say.apply("only-reviewers"));
        }
        if (!pole.present()) {
            facts.add(say.apply("vanished"));
        }
        facts.add(say.apply(
                switch (evidence.status()) {
                    case "recorded" -> "recorded";
                    case "potential" -> "potential";
                    default -> "incomplete";
                }));
        if (evidence.jointWork().stream().anyMatch(PoleReport.Together::sample)) {
            facts.add(say.apply("sample"));
        }
        long inferred = evidence.members().stream()
                .filter(member -> "inferred".equals(member.source()) || "country_prior".equals(member.source()))
                .count();
        if (inferred > 0) {
            facts.add(words.say(
                    "know.inferred", locale, inferred, evidence.members().size()));
        }
        facts.add(say.apply("kept"));
        return facts;
    }
}
