package org.twinbridge.institution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.InstitutionStore;
import org.twinbridge.institution.persistence.InstitutionStore.Known;

/**
 * One bulk change of the catalogue: compares each institution with what is stored, by a fingerprint held in memory, and
 * writes in batches only what differs. Not for use by several threads.
 */
public final class CatalogueUpdate {

    private static final int BATCH = 1000;

    /** What became of an institution. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }

    private final InstitutionStore store;
    private final Consumer<Collection<InstitutionId>> beforeWriting;
    private final Map<InstitutionId, Known> known;
    private final Set<InstitutionId> seen = new HashSet<>();
    private final List<Institution> added = new ArrayList<>();
    private final List<Institution> changed = new ArrayList<>();

    CatalogueUpdate(InstitutionStore store, Consumer<Collection<InstitutionId>> beforeWriting) {
        this.store = store;
        this.beforeWriting = beforeWriting;
        this.known = store.known();
    }

    /** Whether the catalogue held the institution before the update began. */
    public boolean isKnown(InstitutionId id) {
        return known.containsKey(id);
    }

    /** Whether this update has already dealt with the institution. */
    public boolean hasSeen(InstitutionId id) {
        return seen.contains(id);
    }

    /**
     * Adds the institution or brings it up to date. Works are kept where the given ones are unknown.
     *
     * @throws IllegalStateException if this update has dealt with it already
     */
    public Outcome put(Institution institution) {
        see(institution.id());
        Known before = known.get(institution.id());
        if (before == null) {
            added.add(institution);
            writeIfFull(added);
            return Outcome.NEW;
        }
        if (before.matches(institution)) {
            return Outcome.UNCHANGED;
        }
        changed.add(institution);
        writeIfFull(changed);
        return Outcome.CHANGED;
    }

    /**
     * Marks a known institution as no longer listed; all else that is stored of it stays.
     *
     * @throws IllegalStateException if this update has dealt with it already
     * @throws IllegalArgumentException if it is not known
     */
    public Outcome withdraw(InstitutionId id) {
        Known before = known.get(id);
        if (before == null) {
            throw new IllegalArgumentException("The institution (%s) is not in the catalogue.".formatted(id));
        }
        see(id);
        if (!before.active()) {
            return Outcome.UNCHANGED;
        }
        beforeWriting.accept(List.of(id));
        store.deactivate(id);
        return Outcome.CHANGED;
    }

    /** Writes what is left. */
    public void finish() {
        writeAll();
    }

    private void see(InstitutionId id) {
        if (!seen.add(id)) {
            throw new IllegalStateException("The institution (%s) comes twice in one update.".formatted(id));
        }
    }

    private void writeIfFull(List<Institution> batch) {
        if (batch.size() >= BATCH) {
            writeAll();
        }
    }

    private void writeAll() {
        beforeWriting.accept(Stream.concat(added.stream(), changed.stream())
                .map(Institution::id)
                .toList());
        store.insert(added);
        store.update(changed);
        added.clear();
        changed.clear();
    }
}
