package org.twinbridge.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.OutcomeRefusedException;
import org.twinbridge.outcome.Outcomes;
import org.twinbridge.outcome.Recorded;

/** What is on record of an agreement, the latest first; a mistake can be taken back, and a cohort asked after again. */
class RecordedList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OutcomeWords words;
    private final transient Outcomes outcomes;
    private final long agreement;

    RecordedList(OutcomeWords words, Outcomes outcomes, long agreement) {
        this.words = words;
        this.outcomes = outcomes;
        this.agreement = agreement;
        addClassNames("impact-card", "record-list");
        getElement().setAttribute("aria-label", words.say("recorded"));
    }

    /** Shows what is on record now. */
    final void refresh() {
        List<Recorded> records = outcomes.of(agreement);
        removeAll();
        add(new H2(words.say("recorded.count", records.size())));
        if (records.isEmpty()) {
            add(new Paragraph(words.say("recorded.none")));
            return;
        }
        var list = new UnorderedList();
        records.stream()
                .sorted(Comparator.comparing((Recorded row) -> row.outcome().day())
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Recorded::id).reversed()))
                .forEach(row -> list.add(item(row)));
        add(list);
    }

    private ListItem item(Recorded row) {
        var kind = new Span(words.kind(row.kind()));
        kind.addClassName("record-kind");
        var head = new Div(kind, new Span(words.day(row.outcome().day())));
        head.addClassName("record-head");
        if (row.sample()) {
            var sample = new Span(words.say("sample"));
            sample.addClassName("impact-sample");
            head.add(sample);
        }
        var note = new Paragraph(words.say(
                "recorded.note",
                row.outcome().attestation().note(),
                words.day(row.outcome().attestation().date()),
                row.by()));
        note.addClassName("impact-quiet");
        var item = new ListItem(head, new Paragraph(words.sentence(row.outcome())), note);
        if (row.outcome() instanceof Cohort cohort) {
            cohort.followUps().forEach((year, followUp) -> item.add(new Paragraph(words.followUp(year, followUp))));
            item.add(asking(row, cohort));
        }
        var back = new Button(words.say("withdraw"), click -> withdraw(item, row));
        back.setAriaLabel(words.say("withdraw.which", words.sentence(row.outcome())));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        item.add(back);
        return item;
    }

    private Component asking(Recorded row, Cohort cohort) {
        var year = new Select<FollowUp.Year>();
        year.setLabel(words.say("follow-up.year"));
        year.setItems(FollowUp.Year.values());
        year.setItemLabelGenerator(words::year);
        var fields = new FollowUpFields(words);
        year.addValueChangeListener(change -> {
            FollowUp known = cohort.followUps().get(change.getValue());
            if (known != null && fields.isBlank()) {
                fields.show(known);
            }
        });
        var refusal = refusal();
        var keep = new Button(words.say("follow-up.keep"), click -> {
            if (year.isEmpty()) {
                year.setInvalid(true);
                refuse(refusal, words.say("form.missing"));
                return;
            }
            attempt(refusal, () -> outcomes.followUp(row.id(), row.version(), year.getValue(), fields.value()));
        });
        var details = new Details(words.say("follow-up"), new Div(year, fields, refusal, keep));
        details.addClassName("record-asking");
        return details;
    }

    private void withdraw(ListItem item, Recorded row) {
        var refusal = refusal();
        item.add(refusal);
        attempt(refusal, () -> outcomes.withdraw(row.id(), row.version()));
    }

    private Paragraph refusal() {
        var refusal = new Paragraph();
        refusal.addClassName("record-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        return refusal;
    }

    private void attempt(Paragraph refusal, Runnable change) {
        try {
            change.run();
            refresh();
        } catch (OutcomeRefusedException refused) {
            refuse(refusal, words.refusal(refused));
        }
    }

    private static void refuse(Paragraph refusal, String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
