package org.twinbridge.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Pairs of things that are alike, each with its value; they can be changed, removed and added to.
 *
 * @param <T> what is alike
 */
class PairTable<T extends Comparable<? super T>> extends Div {

    private static final long serialVersionUID = 1L;

    private static final double STEP = .05;

    private final transient PolicyWords words;
    private final transient Function<T, String> names;
    private final transient BiPredicate<T, T> possible;
    private final double least;
    private final double most;
    private final Runnable moved;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final ComboBox<T> one = new ComboBox<>();
    private final ComboBox<T> other = new ComboBox<>();
    private final NumberField value = new NumberField();

    /** @param possible whether two can be alike at all */
    PairTable(
            PolicyWords words,
            Collection<T> choices,
            Function<T, String> names,
            BiPredicate<T, T> possible,
            double least,
            double most,
            Runnable moved) {
        this.words = words;
        this.names = names;
        this.possible = possible;
        this.least = least;
        this.most = most;
        this.moved = moved;
        addClassName("policy-pairs");
        list.addClassName("policy-pair-list");
        one.setLabel(words.say("pairs.one"));
        other.setLabel(words.say("pairs.other"));
        for (ComboBox<T> box : List.of(one, other)) {
            box.setItems(choices);
            box.setItemLabelGenerator(names::apply);
        }
        dress(value, words.say("pairs.value"));
        value.setValue(least);
        var add = new Button(words.say("pairs.add"), click -> add());
        var line = new Div(one, other, value, add);
        line.addClassName("policy-line");
        add(list, line);
    }

    /** Adds a pair that is there already. */
    void show(T a, T b, double likeness) {
        var field = new NumberField();
        dress(field, "");
        field.setAriaLabel(words.say("pair", names.apply(a), names.apply(b)));
        field.setValue(likeness);
        field.addValueChangeListener(change -> moved.run());
        var row = new Row<>(a, b, field, new Div());
        var remove = new Button(words.say("pairs.remove"), click -> {
            rows.remove(row);
            list.remove(row.line());
            moved.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(words.say("pairs.remove.of", names.apply(a), names.apply(b)));
        row.line().addClassName("policy-pair");
        row.line().add(new Span(words.say("pair", names.apply(a), names.apply(b))), field, remove);
        rows.add(row);
        list.add(row.line());
    }

    /** The fields that must hold a value in range. */
    List<NumberField> fields() {
        return rows.stream().map(Row::value).toList();
    }

    <P> List<P> pairs(PairMaker<T, P> maker) {
        return rows.stream()
                .map(row -> maker.make(row.a(), row.b(), row.value().getValue()))
                .toList();
    }

    private void add() {
        T a = one.getValue();
        T b = other.getValue();
        Double likeness = value.getValue();
        boolean known = rows.stream()
                .anyMatch(row -> (row.a().equals(a) && row.b().equals(b))
                        || (row.a().equals(b) && row.b().equals(a)));
        Optional<String> fault = a == null || b == null || likeness == null || value.isInvalid()
                ? Optional.of("pairs.choose")
                : known
                        ? Optional.of("pairs.known")
                        : possible.test(a, b) ? Optional.empty() : Optional.of("pairs.impossible");
        other.setInvalid(fault.isPresent());
        other.setErrorMessage(fault.map(words::say).orElse(""));
        if (fault.isEmpty() && a != null && b != null && likeness != null) {
            show(a, b, likeness);
            one.clear();
            other.clear();
            moved.run();
        }
    }

    private void dress(NumberField field, String label) {
        field.setLabel(label);
        field.setMin(least);
        field.setMax(most);
        field.setStep(STEP);
    }

    /** Makes what a pair is. */
    @FunctionalInterface
    interface PairMaker<T, P> {
        P make(T a, T b, double value);
    }

    private record Row<T>(T a, T b, NumberField value, Div line) {}
}
