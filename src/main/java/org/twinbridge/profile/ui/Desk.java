package org.twinbridge.profile.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Editing;
import org.twinbridge.profile.ProfileEdits;
import org.twinbridge.profile.ProfileRefusedException;
import org.twinbridge.profile.Statement;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statements;

/** What is being edited, whichever part of the page edits it. Every change is kept at once, before anybody is told. */
class Desk {

    private final ProfileServices services;
    private final Editing editing;
    private final ProfileItems base;
    private ProfileItems items;
    private Consumer<Desk> changed = desk -> {};
    private Consumer<ProfileRefusedException> refused = refusal -> {};

    /**
     * @param base what was stored when the draft was begun
     * @param items what is to be stored
     */
    Desk(ProfileServices services, Editing editing, ProfileItems base, ProfileItems items) {
        this.services = services;
        this.editing = editing;
        this.base = base;
        this.items = items;
    }

    /** @param whenRefused hears why a change was not taken; the draft is then as it was */
    void listen(Consumer<Desk> whenChanged, Consumer<ProfileRefusedException> whenRefused) {
        changed = whenChanged;
        refused = whenRefused;
    }

    ProfileItems items() {
        return items;
    }

    ProfileItems base() {
        return base;
    }

    Editing editing() {
        return editing;
    }

    InstitutionId institution() {
        return items.institution();
    }

    LocalDate today() {
        return LocalDate.now(services.clock());
    }

    boolean isChanged() {
        return !items.equals(base);
    }

    List<Statement> of(Statement.Kind kind) {
        return Statements.of(items).values().stream()
                .filter(statement -> statement.key().kind() == kind)
                .toList();
    }

    boolean states(Key key) {
        return Statements.of(items).containsKey(key);
    }

    void put(Statement statement) {
        take(ProfileEdits.put(items, statement));
    }

    /** States one thing in the place of another. */
    void replace(Key before, Statement after) {
        take(ProfileEdits.put(ProfileEdits.remove(items, before), after));
    }

    void remove(Key key) {
        take(ProfileEdits.remove(items, key));
    }

    void confirm(Statement assumed) {
        take(ProfileEdits.confirm(items, assumed, editing.offered(), today()));
    }

    void confirmAll(List<Statement> assumed) {
        ProfileItems all = items;
        for (Statement statement : assumed) {
            all = ProfileEdits.confirm(all, statement, editing.offered(), today());
        }
        take(all);
    }

    void deny(Key assumed) {
        take(ProfileEdits.deny(items, assumed));
    }

    /** Takes a whole profile, unless it is refused. */
    void take(ProfileItems newItems) {
        if (newItems.equals(items)) {
            return;
        }
        try {
            if (newItems.equals(base)) {
                services.editing().discard(institution());
            } else {
                services.editing().keep(base, newItems);
            }
        } catch (ProfileRefusedException refusal) {
            refused.accept(refusal);
            return;
        }
        items = newItems;
        changed.accept(this);
    }
}
