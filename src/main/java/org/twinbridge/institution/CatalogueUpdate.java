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
    private final Map<InstitutionId, InstitutionId> merges;
    private final Map<InstitutionId, Known> known;
    private final Set<InstitutionId> seen = new HashSet<>();
    private final List<Institution> added = new ArrayList<>();
    private final List<Institution> changed = new ArrayList<>();

    CatalogueUpdate(
            InstitutionStore store,
            Map<InstitutionId, InstitutionId> merges,
            Consumer<Collection<InstitutionId>> beforeWriting) {
        this.store = store;
        this.merges = merges;
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
     * Adds the institution or brings it up to date. Works are kept where the given ones are unknown. A steward's decision
     * outlives its source: one that was merged into another is left alone, and the other keeps what came from it.
     *
     * @throws IllegalStateException if this update has dealt with it already
     */
    public Outcome put(Institution given) {
        see(given.id());
        if (merges.containsKey(given.id())) {
            return Outcome.UNCHANGED;
        }
        Institution institution = merges.containsValue(given.id()) ? withMerged(given) : given;
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
     * Marks a known institution as no longer listed, and by whom it is succeeded; all else that is stored of it stays.
     *
     * @param successors the institutions it went over into; empty if its source names none
     * @throws IllegalStateException if this update has dealt with it already
     * @throws IllegalArgumentException if it is not known
     */
    public Outcome withdraw(InstitutionId id, Collection<InstitutionId> successors) {
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
        store.linkSuccessors(id, successors);
        return Outcome.CHANGED;
    }

    /** Writes what is left. */
    public void finish() {
        writeAll();
    }

    private Institution withMerged(Institution kept) {
        List<InstitutionId> givenUp = merges.entrySet().stream()
                .filter(merge -> merge.getValue().equals(kept.id()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Institution united = kept;
        for (Institution other : store.find(givenUp)) {
            united = InstitutionMerging.united(united, other);
        }
        return united;
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
