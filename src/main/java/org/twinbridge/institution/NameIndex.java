package org.twinbridge.institution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.InstitutionStore.FoldedName;

/**
 * All names of the active institutions, folded and in memory: a hundred thousand are walked in some ten milliseconds,
 * where a database would scan its table. Immutable.
 */
final class NameIndex {

    /** Share of a name's letters that may differ for it to be what was meant. */
    private static final double MOST_DIFFERENT = .34;

    private final long changeNumber;
    private final List<FoldedName> names;

    NameIndex(long changeNumber, List<FoldedName> names) {
        this.changeNumber = changeNumber;
        this.names = List.copyOf(names);
    }

    /** Whether it shows the catalogue as it is at the change number. */
    boolean isOf(long number) {
        return changeNumber == number;
    }

    /** Institutions one of whose names holds every word of the text; names that start with it first, then shorter ones. */
    List<InstitutionId> search(String text, int limit) {
        String folded = FoldedText.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        String[] words = folded.split(" ");
        var ranks = new HashMap<InstitutionId, Integer>();
        for (FoldedName name : names) {
            if (holdsAll(name.folded(), words)) {
                ranks.merge(name.id(), rank(name.folded(), folded), Math::min);
            }
        }
        return lowest(ranks, limit);
    }

    /** Institutions with a name that holds the text's words, then those whose names differ by a few letters. */
    List<InstitutionId> near(String text, int limit) {
        Set<InstitutionId> near = new LinkedHashSet<>(search(text, limit));
        near.addAll(misspelt(FoldedText.of(text), limit));
        return near.stream().limit(limit).toList();
    }

    private List<InstitutionId> misspelt(String folded, int limit) {
        int most = (int) (folded.length() * MOST_DIFFERENT);
        var distances = new HashMap<InstitutionId, Integer>();
        for (FoldedName name : names) {
            if (Math.abs(name.folded().length() - folded.length()) <= most) {
                int distance = EditDistance.between(folded, name.folded());
                if (distance <= most) {
                    distances.merge(name.id(), distance, Math::min);
                }
            }
        }
        return lowest(distances, limit);
    }

    private static boolean holdsAll(String name, String[] words) {
        return Stream.of(words).allMatch(name::contains);
    }

    /** Names are at most 500 letters long, so that this puts every name that starts with the text first. */
    private static int rank(String name, String text) {
        return (name.startsWith(text) ? 0 : 1000) + name.length();
    }

    private static List<InstitutionId> lowest(Map<InstitutionId, Integer> ranks, int limit) {
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<InstitutionId, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
