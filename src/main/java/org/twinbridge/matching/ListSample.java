package org.twinbridge.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;

/**
 * Draws institutions for a trial: every so many-th of all, sorted by country and within it by lot, so that each country has
 * its share and each institution the same chance. The same institutions whenever it is drawn from the same catalogue.
 */
final class ListSample {

    private static final long SEED = 2026;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final double START = .5;

    private ListSample() {}

    /**
     * So many of the institutions, in no order that means anything.
     *
     * @param size how many; 0, or as many as there are, for all
     */
    static List<InstitutionId> of(Collection<Profile> profiles, int size) {
        List<InstitutionId> ordered = profiles.stream()
                .sorted(Comparator.comparing(Profile::country)
                        .thenComparingLong(profile -> lot(profile.id()))
                        .thenComparing(Profile::id))
                .map(Profile::id)
                .toList();
        if (size <= 0 || size >= ordered.size()) {
            return ordered;
        }
        double step = (double) ordered.size() / size;
        return IntStream.range(0, size)
                .mapToObj(i -> ordered.get((int) ((i + START) * step)))
                .toList();
    }

    private static long lot(InstitutionId id) {
        long mixed = (id.value().hashCode() + SEED) * MIX;
        mixed = (mixed ^ (mixed >>> 32)) * MIX;
        return mixed ^ (mixed >>> 29);
    }
}
