package org.twinbridge.engine.rank;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;

/** Which positions of the index an institution wants to see and may be matched with; guards aside. */
final class Sieve {

    private final ProfileIndex index;
    private final Profile self;
    private final PartnerFilter filter;
    private final int[] barred;
    private final int kinds;
    private final boolean[] languages;
    private final boolean anyField;
    private final long fieldsLow;
    private final long fieldsHigh;

    Sieve(ProfileIndex index, Profile self, PartnerFilter filter) {
        this.index = index;
        this.self = self;
        this.filter = filter;
        this.barred = barred(index, self);
        this.kinds = filter.kinds().isEmpty() ? ~0 : kinds(filter.kinds());
        this.languages = languages(index, filter.languages());
        this.anyField = filter.fields().isEmpty();
        long low = 0;
        long high = 0;
        for (Field field : Field.all()) {
            if (filter.fields().stream().anyMatch(f -> f.includes(field))) {
                int ordinal = field.ordinal();
                low |= ordinal < Long.SIZE ? 1L << ordinal : 0;
                high |= ordinal < Long.SIZE ? 0 : 1L << (ordinal - Long.SIZE);
            }
        }
        this.fieldsLow = low;
        this.fieldsHigh = high;
    }

    /** Positions, in order, that are out of the question for this institution alone. */
    int[] barred() {
        return barred;
    }

    /** Whether anybody of a country passes. */
    boolean passes(CountryRun run) {
        return self.quota() > 0
                && index.catalogue().counts(self.country(), run.standing().country())
                && (filter.withinCountryToo() || !run.standing().country().equals(self.country()))
                && (filter.countries().isEmpty()
                        || filter.countries().contains(run.standing().country()))
                && (!filter.southOnly() || run.standing().south());
    }

    /** Whether an institution of such a country passes, if it is not barred. */
    boolean passes(int position) {
        return index.open.get(position)
                && (kinds >>> index.kinds[position] & 1) == 1
                && languages[index.languages[position]]
                && (!filter.statedOnly() || index.stated.get(position))
                && (anyField || (index.fieldsLow[position] & fieldsLow | index.fieldsHigh[position] & fieldsHigh) != 0);
    }

    private static int[] barred(ProfileIndex index, Profile self) {
        Set<InstitutionId> named = new HashSet<>(self.exclusions());
        named.addAll(self.house());
        named.add(self.id());
        return IntStream.concat(
                        named.stream().mapToInt(index::position),
                        index.closedTo(self.id()).stream().mapToInt(Integer::intValue))
                .filter(position -> position >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int kinds(Set<Kind> wanted) {
        int mask = 0;
        for (Kind kind : wanted) {
            mask |= 1 << kind.ordinal();
        }
        return mask;
    }

    private static boolean[] languages(ProfileIndex index, Set<String> wanted) {
        var passes = new boolean[index.languageSets.size()];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = wanted.isEmpty() || index.languageSets.get(i).stream().anyMatch(wanted::contains);
        }
        return passes;
    }
}
