package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.PlannedMove;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

/** One line of what is planned: how, from where to where, how much. */
class MoveLine extends Div {

    private static final long serialVersionUID = 1L;

    /** From one member to another; both {@code null} where nobody travels or it goes both ways. */
    private record Direction(
            @Nullable InstitutionId from, @Nullable InstitutionId to) {}

    private static final Direction NONE = new Direction(null, null);

    private final Select<Modality> modality = new Select<>();
    private final Select<Direction> direction = new Select<>();
    private final NumberField months = new NumberField();
    private final transient MemberNames names;
    private final transient AgreementWords words;

    /** What members are called in a form where they may still change. */
    interface MemberNames {
        String of(InstitutionId member);
    }

    MoveLine(AgreementWords words, MemberNames names, Runnable changed, Consumer<MoveLine> removed) {
        this.words = words;
        this.names = names;
        addClassName("agreement-move");
        modality.setLabel(words.say("move.modality"));
        modality.setItemLabelGenerator(item -> item == Modality.ANY
                ? words.say("move.open")
                : words.vocabulary().modality(item));
        modality.setItems(Stream.concat(Modality.specific().stream().sorted(), Stream.of(Modality.ANY))
                .toList());
        direction.setLabel(words.say("move.direction"));
        direction.setItemLabelGenerator(this::label);
        months.setLabel(words.say("move.months"));
        months.setMin(0);
        months.setMax(PlannedMove.MOST_MONTHS);
        months.setValueChangeMode(ValueChangeMode.ON_BLUR);
        var remove = new Button(words.say("move.remove"), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(modality, direction, months, remove);
        List<HasValue<?, ?>> inputs = List.of(modality, direction, months);
        inputs.forEach(input -> input.addValueChangeListener(change -> changed.run()));
    }

    /** Offers the directions between these members; one that is not among them any more is given up. */
    void offer(List<InstitutionId> members) {
        Direction before = direction.getValue();
        var directions = new ArrayList<Direction>();
        directions.add(NONE);
        for (InstitutionId from : members) {
            for (InstitutionId to : members) {
                if (!from.equals(to)) {
                    directions.add(new Direction(from, to));
                }
            }
        }
        direction.setItems(directions);
        direction.setValue(before != null && directions.contains(before) ? before : NONE);
    }

    void show(PlannedMove move) {
        modality.setValue(move.modality());
        direction.setValue(new Direction(move.from(), move.to()));
        months.setValue(move.personMonths());
    }

    /**
     * What the line says; empty if nothing was filled in.
     *
     * @throws AgreementRefusedException if it makes no sense
     */
    Optional<PlannedMove> move() {
        if (modality.isEmpty() && months.isEmpty()) {
            return Optional.empty();
        }
        Direction chosen = direction.isEmpty() ? NONE : direction.getValue();
        return Optional.of(new PlannedMove(
                modality.isEmpty() ? Modality.ANY : modality.getValue(),
                months.isEmpty() ? 0 : months.getValue(),
                chosen.from(),
                chosen.to()));
    }

    private String label(@Nullable Direction of) {
        if (of == null || of.from() == null || of.to() == null) {
            return words.say("move.none");
        }
        return words.say("move.from-to", names.of(of.from()), names.of(of.to()));
    }
}
