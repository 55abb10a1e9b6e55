package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementStep;
import org.twinbridge.agreement.StepRequest;

/**
 * Agreements in columns by state. A card is moved by dragging it or by the menu of its steps; either way the step asks for
 * what it needs and the rules decide.
 */
class AgreementBoard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 6000;

    private final transient AgreementWords words;
    private final transient TwinningsServices services;
    private final transient Consumer<Agreement> moved;

    /** @param moved hears of an agreement that was moved */
    AgreementBoard(AgreementWords words, TwinningsServices services, Consumer<Agreement> moved) {
        this.words = words;
        this.services = services;
        this.moved = moved;
        addClassName("agreement-board");
    }

    void show(List<AgreementRow> rows) {
        removeAll();
        Map<AgreementState, List<AgreementRow>> byState = rows.stream()
                .collect(Collectors.groupingBy(row -> row.agreement().state()));
        for (AgreementState state : AgreementState.values()) {
            add(column(state, byState.getOrDefault(state, List.of())));
        }
    }

    private Component column(AgreementState state, List<AgreementRow> rows) {
        var count = new Span(Integer.toString(rows.size()));
        count.addClassName("agreement-count");
        var heading = new H2(new Span(words.state(state)), count);
        var column = new Section(heading);
        column.addClassNames("agreement-column", "state-" + AgreementLinks.id(state));
        column.getElement().setAttribute("aria-label", words.say("board.column", words.state(state), rows.size()));
        if (rows.isEmpty()) {
            column.addClassName("empty");
            column.add(new Paragraph(words.say("board.empty")));
        } else {
            var list = new UnorderedList();
            rows.forEach(row -> list.add(new ListItem(card(row))));
            column.add(list);
        }
        DropTarget.create(column).addDropListener(drop -> drop.getDragData()
                .filter(AgreementRow.class::isInstance)
                .map(AgreementRow.class::cast)
                .ifPresent(row -> drop(row.agreement(), state)));
        return column;
    }

    private Component card(AgreementRow row) {
        Agreement agreement = row.agreement();
        var card = new Div(
                new H3(new Anchor(AgreementLinks.agreement(agreement.id()), row.name())),
                Chips.of(words, agreement, row.due()));
        if (agreement.start() != null && agreement.end() != null) {
            var term = new Span(words.say("term", words.day(agreement.start()), words.day(agreement.end())));
            term.addClassName("agreement-quiet");
            card.add(term);
        }
        card.addClassName("agreement-card");
        List<StepRequest> possible = possible(agreement);
        if (!possible.isEmpty()) {
            card.add(menu(row, possible));
            DragSource.create(card).setDragData(row);
        }
        return card;
    }

    private Component menu(AgreementRow row, List<StepRequest> possible) {
        var button = new Button(words.say("board.move"));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(words.say("board.move.of", row.name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        for (StepRequest request : possible) {
            menu.addItem(verb(request), click -> ask(row.agreement(), request));
        }
        return button;
    }

    private void drop(Agreement agreement, AgreementState onto) {
        if (agreement.state() == onto) {
            return;
        }
        possible(agreement).stream()
                .filter(request -> leadsTo(agreement, request, onto))
                .findFirst()
                .ifPresentOrElse(
                        request -> ask(agreement, request),
                        () -> Notification.show(
                                words.say("board.refused", words.state(agreement.state()), words.state(onto)),
                                NOTICE_MS,
                                Notification.Position.BOTTOM_START));
    }

    private static boolean leadsTo(Agreement agreement, StepRequest request, AgreementState onto) {
        return request.step()
                .leadsTo(agreement.state(), agreement.unsigned().size())
                .filter(onto::equals)
                .isPresent();
    }

    private List<StepRequest> possible(Agreement agreement) {
        return requests(services, agreement);
    }

    /** The steps that one may take now, a signature for each side that one acts for. */
    static List<StepRequest> requests(TwinningsServices services, Agreement agreement) {
        var requests = new ArrayList<StepRequest>();
        for (AgreementStep step : services.steps().possible(agreement)) {
            if (step == AgreementStep.SIGN) {
                services.steps()
                        .maySignFor(agreement)
                        .forEach(side -> requests.add(StepRequest.signature(agreement, side)));
            } else if (step != AgreementStep.CHANGE) {
                requests.add(StepRequest.of(agreement, step));
            }
        }
        return requests;
    }

    private String verb(StepRequest request) {
        return request.side() == null
                ? words.step(request.step())
                : words.say("step.sign.for", words.institution(request.side()));
    }

    private void ask(Agreement agreement, StepRequest request) {
        new StepDialog(words, services.steps(), agreement, request, moved).open();
    }
}
