package org.twinbridge.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.twinbridge.profile.ProfileEdits;
import org.twinbridge.profile.Statement;
import org.twinbridge.profile.Statement.Kind;
import org.twinbridge.vocabulary.Vocabulary;

/** What is assumed of the institution, item by item: confirmed, changed or denied, each of which can be undone. */
class OfferPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final List<Kind> KINDS = List.of(Kind.THEME, Kind.NEED, Kind.CAPACITY);

    private final transient ProfileWords words;
    private final transient Desk desk;
    private final transient ToChange toChange;
    private final List<Row> rows = new ArrayList<>();
    private final Paragraph progress = new Paragraph();

    /** Leads to where a statement is changed. */
    interface ToChange {
        void show(Statement.Key key);
    }

    OfferPart(ProfileWords words, Desk desk, ToChange toChange) {
        this.words = words;
        this.desk = desk;
        this.toChange = toChange;
        addClassNames("profile-part", "profile-offer");
        var title = new H2(words.say("offer"));
        title.setId("profile-offer");
        getElement().setAttribute("aria-labelledby", "profile-offer");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("profile-quiet");
        add(title, new Paragraph(words.say("offer.text")), progress);
        KINDS.forEach(this::addKind);
        refresh();
    }

    /** Shows what has become of each. */
    final void refresh() {
        rows.forEach(Row::refresh);
        long open = rows.stream().filter(row -> row.state() == State.OPEN).count();
        progress.setText(words.say("offer.progress", rows.size() - open, rows.size()));
    }

    private void addKind(Kind kind) {
        List<Statement> offered = desk.editing().offered().stream()
                .filter(statement -> statement.key().kind() == kind)
                .toList();
        if (offered.isEmpty()) {
            return;
        }
        var all = new Button(words.say("offer.all." + Vocabulary.id(kind)), click -> confirmOpen(kind));
        all.addThemeVariants(ButtonVariant.SMALL);
        var head = new Div(new H3(words.say("kinds." + Vocabulary.id(kind))), all);
        head.addClassName("profile-head");
        var list = new UnorderedList();
        list.addClassName("profile-rows");
        for (Statement statement : offered) {
            var row = new Row(statement);
            rows.add(row);
            list.add(row);
        }
        add(head, list);
    }

    private void confirmOpen(Kind kind) {
        desk.confirmAll(rows.stream()
                .filter(row -> row.statement.key().kind() == kind && row.state() == State.OPEN)
                .map(row -> row.statement)
                .toList());
    }

    private enum State {
        OPEN,
        CONFIRMED,
        DENIED
    }

    private final class Row extends ListItem {

        private static final long serialVersionUID = 1L;

        private final transient Statement statement;
        private final Span mark = new Span();
        private final Button confirm;
        private final Button change;
        private final Button deny;
        private final Button undo;

        private Row(Statement statement) {
            this.statement = statement;
            String about = words.about(statement.key());
            var amount = new Span(words.say(
                    "amount." + Vocabulary.id(statement.key().kind()), Vocabulary.points(statement.amount())));
            amount.addClassName("profile-amount");
            var source = new Div(words.reading(statement.requireEvidence()));
            source.addClassName("profile-quiet");
            var text = new Div(new Div(new Span(about), amount, mark), source);
            text.addClassName("profile-text");
            mark.addClassName("profile-mark");
            confirm = button("offer.confirm", about, () -> {
                desk.confirm(statement);
                focusUndo();
            });
            change = button("offer.change", about, () -> {
                desk.confirm(statement);
                toChange.show(statement.key());
            });
            deny = button("offer.deny", about, () -> {
                desk.deny(statement.key());
                focusUndo();
            });
            undo = button("offer.undo", about, () -> {
                desk.remove(state() == State.DENIED ? ProfileEdits.denialOf(statement.key()) : statement.key());
                focusConfirm();
            });
            var actions = new Div(confirm, change, deny, undo);
            actions.addClassName("profile-actions");
            add(text, actions);
        }

        private Button button(String key, String about, Runnable action) {
            var button = new Button(words.say(key), click -> action.run());
            button.setAriaLabel(words.say("offer.aria", words.say(key), about));
            button.addThemeVariants(ButtonVariant.SMALL);
            return button;
        }

        private State state() {
            if (desk.states(statement.key())) {
                return State.CONFIRMED;
            }
            return desk.states(ProfileEdits.denialOf(statement.key())) ? State.DENIED : State.OPEN;
        }

        private void refresh() {
            State state = state();
            setClassName("profile-open", state == State.OPEN);
            setClassName("profile-denied", state == State.DENIED);
            mark.setText(state == State.OPEN ? "" : words.say("offer.state." + Vocabulary.id(state)));
            confirm.setVisible(state == State.OPEN);
            change.setVisible(state != State.DENIED);
            deny.setVisible(state == State.OPEN);
            undo.setVisible(state != State.OPEN);
        }

        /** The button that was pressed is gone: whoever works by keyboard stays where they were. */
        private void focusUndo() {
            undo.focus();
        }

        private void focusConfirm() {
            confirm.focus();
        }
    }
}
