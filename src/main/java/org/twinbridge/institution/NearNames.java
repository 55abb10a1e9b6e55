package org.twinbridge.institution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.InstitutionStore;
import org.twinbridge.institution.persistence.InstitutionStore.FoldedName;

/** Names near one that nothing is called by, for "Did you mean". */
final class NearNames {

    private static final int MOST_COMPARED = 2000;
    private static final int SHARED_START = 4;

    private final InstitutionStore store;

    NearNames(InstitutionStore store) {
        this.store = store;
    }

    /** Ids of institutions with the nearest names, nearest first; empty if none shares even the start of a word. */
    List<InstitutionId> to(String name, int limit) {
        String folded = FoldedText.of(name);
        return Arrays.stream(folded.split(" "))
                .filter(word -> word.length() >= SHARED_START)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> store.containing(word.substring(0, SHARED_START), MOST_COMPARED))
                .filter(found -> !found.isEmpty() && found.size() < MOST_COMPARED)
                .limit(3)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((FoldedName n) -> EditDistance.between(folded, n.folded()))
                        .thenComparing(FoldedName::id))
                .map(FoldedName::id)
                .distinct()
                .limit(limit)
                .toList();
    }
}
