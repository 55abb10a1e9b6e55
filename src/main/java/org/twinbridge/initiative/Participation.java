package org.twinbridge.initiative;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Kind;

/**
 * Who takes part in an initiative.
 *
 * @param all everybody
 * @param byKind the same by kind of organisation; kinds that don't take part are left out
 * @param byCountry the same by country, most institutions first, then by code
 * @param stated how many of them have a profile of which something is stated by someone, not only inferred
 */
public record Participation(Count all, SortedMap<Kind, Count> byKind, List<CountryCount> byCountry, int stated) {

    public Participation {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
        byCountry = List.copyOf(byCountry);
    }

    /**
     * How many there are.
     *
     * @param institutions in all
     * @param inside of these, in the initiative's countries; all where it names none
     * @param groups of these, in countries of each group, which overlap
     */
    public record Count(int institutions, int inside, Map<CountryGroup, Integer> groups) {
        public Count {
            groups = Map.copyOf(groups);
        }

        /** How many lie outside the initiative's countries. */
        public int elsewhere() {
            return institutions - inside;
        }

        /** How many lie in countries of a group. */
        public int in(CountryGroup group) {
            return groups.getOrDefault(group, 0);
        }
    }

    /**
     * How many there are in a country.
     *
     * @param institutions 1 or more
     * @param inside whether the country is one of the initiative's
     * @param middle of those whose place is known, {@code null} if none is
     */
    public record CountryCount(
            CountryCode country,
            int institutions,
            boolean inside,
            @Nullable GeoPoint middle) {}
}
