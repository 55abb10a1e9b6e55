package org.twinbridge.profile.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;
import org.twinbridge.vocabulary.Vocabulary;

/** One theme, need or capacity: how much, and under "evidence" by which modality, on what it rests and since when. */
class ItemRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private static final int TOLD_EVERY_MS = 400;
    private static final double HUNDRED = 100;

    private final transient ProfileWords words;
    private final transient Desk desk;
    private final transient Consumer<Key> moved;
    private final IntegerSlider slider = new IntegerSlider(1, 100);
    private final Span source = new Span();
    private final Details details;
    private final Select<Modality> modality = new Select<>();
    private final Select<Source> sources = new Select<>();
    private final DayPicker day;
    private final TextField note = new TextField();
    private transient Statement shown;
    private boolean filling;

    /** @param moved hears that the statement is now about something else */
    ItemRow(ProfileWords words, Desk desk, Statement statement, Consumer<Key> moved) {
        this.words = words;
        this.desk = desk;
        this.moved = moved;
        this.shown = statement;
        this.day = new DayPicker(words);
        Key key = statement.key();
        var above = new Div(words.above(key.requireField()));
        above.addClassName("profile-quiet");
        var code = new Span(key.requireField().code());
        code.addClassName("profile-quiet");
        source.addClassName("profile-source");
        var text = new Div(new Div(new Span(words.about(key)), code), above, source);
        text.addClassName("profile-text");
        slider.addClassName("profile-slider");
        slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
        slider.setValueChangeTimeout(TOLD_EVERY_MS);
        slider.addValueChangeListener(change -> edited(change, this::changeAmount));
        var remove = new Button(words.say("remove"), click -> desk.remove(shown.key()));
        remove.setAriaLabel(words.say("offer.aria", words.say("remove"), words.about(key)));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        details = new Details(words.say("evidence"), evidence());
        details.addClassName("profile-evidence");
        add(text, slider, remove, details);
        show(statement);
    }

    /** Shows a statement without telling anybody. */
    final void show(Statement statement) {
        shown = statement;
        filling = true;
        try {
            int points = Math.clamp(Vocabulary.points(statement.amount()), 1, 100);
            if (slider.getValue() != points) {
                slider.setValue(points);
            }
            slider.setLabel(words.say("slider." + Vocabulary.id(statement.key().kind()), points));
            // A theme alone has all of the weight, whatever one wishes.
            slider.setEnabled(
                    statement.key().kind() != Kind.THEME || desk.of(Kind.THEME).size() > 1);
            Evidence evidence = statement.requireEvidence();
            source.setText(words.source(evidence));
            modality.setValue(statement.key().modality());
            sources.setItems(offered(evidence.source()));
            sources.setValue(evidence.source());
            day.setValue(evidence.date());
            if (!note.getValue().equals(evidence.note())) {
                note.setValue(evidence.note());
            }
        } finally {
            filling = false;
        }
    }

    /** Opens what it rests on and leads there. */
    void open() {
        details.setOpened(true);
        slider.focus();
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private Div evidence() {
        modality.setLabel(words.say("modality"));
        modality.setItems(Stream.concat(
                        Stream.of(Modality.ANY), Modality.specific().stream().sorted())
                .toList());
        modality.setItemLabelGenerator(words::modality);
        modality.setVisible(shown.key().kind() != Kind.THEME);
        modality.addValueChangeListener(change -> edited(change, this::changeModality));
        sources.setLabel(words.say("source.label"));
        sources.setItemLabelGenerator(chosen -> words.say("source." + Vocabulary.id(chosen)));
        sources.addValueChangeListener(change -> edited(
                change,
                chosen -> restOn(new Evidence(
                        chosen,
                        shown.requireEvidence().date(),
                        shown.requireEvidence().note()))));
        day.setLabel(words.say("date"));
        day.setMax(desk.today());
        day.addValueChangeListener(change -> edited(change, this::changeDay));
        note.setLabel(words.say("note"));
        note.setHelperText(words.say("note.text"));
        note.setMaxLength(ProfileItems.MAX_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addValueChangeListener(change -> edited(
                change,
                text -> restOn(new Evidence(
                        shown.requireEvidence().source(),
                        shown.requireEvidence().date(),
                        text.strip()))));
        var inputs = new Div(modality, sources, day, note);
        inputs.addClassName("profile-inputs");
        return inputs;
    }

    /** Only the section verifies; what is verified already is shown to all as what it is. */
    private List<Source> offered(Source now) {
        var offered = new ArrayList<>(List.of(Source.DECLARED, Source.EVIDENCE));
        if (desk.editing().mayVerify() || now == Source.VERIFIED) {
            offered.add(Source.VERIFIED);
        }
        return offered;
    }

    private <T> void edited(HasValue.ValueChangeEvent<T> change, Consumer<T> edit) {
        if (!filling && change.getValue() != null) {
            edit.accept(change.getValue());
        }
    }

    private void changeAmount(int points) {
        desk.put(unverified(shown.withAmount(points / HUNDRED)));
    }

    private void changeModality(Modality chosen) {
        Key key = new Key(shown.key().kind(), shown.key().field(), chosen, "");
        if (desk.states(key)) {
            show(shown);
            modality.setErrorMessage(words.say("modality.taken"));
            modality.setInvalid(true);
            return;
        }
        Statement moving = unverified(shown);
        desk.replace(shown.key(), new Statement(key, moving.amount(), moving.requireEvidence()));
        moved.accept(key);
    }

    private void changeDay(LocalDate chosen) {
        if (!chosen.isAfter(desk.today())) {
            restOn(new Evidence(
                    shown.requireEvidence().source(),
                    chosen,
                    shown.requireEvidence().note()));
        }
    }

    /** Whoever may not verify and changes what a verification rests on, declares it. */
    private void restOn(Evidence evidence) {
        boolean verifies =
                evidence.source() == Source.VERIFIED && !desk.editing().mayVerify();
        Evidence allowed = verifies ? new Evidence(Source.DECLARED, evidence.date(), evidence.note()) : evidence;
        if (!allowed.equals(shown.requireEvidence())) {
            desk.put(shown.withEvidence(allowed));
        }
    }

    /** What was verified was verified as it was. */
    private Statement unverified(Statement statement) {
        Evidence evidence = statement.requireEvidence();
        boolean isMine = evidence.source() != Source.VERIFIED || desk.editing().mayVerify();
        return isMine || statement.key().kind() == Kind.THEME
                ? statement
                : statement.withEvidence(new Evidence(Source.DECLARED, desk.today(), evidence.note()));
    }
}
