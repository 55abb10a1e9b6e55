package org.twinbridge.engine.network;

import java.util.Collections;
import java.util.Set;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;

/**
 * How many members of a network may or must belong to a group. An empty set lets everybody in.
 *
 * @param name what people call the group, such as {@code Western Africa}
 * @param countries seats
 * @param kinds sorts of organisation
 * @param languages working languages, ISO 639-1 in small letters; one of them is enough
 * @param min least number of members of the group, 0 or more
 * @param max greatest number, min or more
 */
public record GroupBound(
        String name, Set<CountryCode> countries, Set<Kind> kinds, Set<String> languages, int min, int max) {

    public GroupBound {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A bound on a group needs the group's name.");
        }
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("The bounds on (%s) must be 0 ≤ %d ≤ %d.".formatted(name, min, max));
        }
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        languages = Set.copyOf(languages);
    }

    /** A bound on a region, given by its countries; a region without countries has no members. */
    public static GroupBound ofRegion(String name, Set<CountryCode> countries, int min, int max) {
        // An empty set means everybody, which a region without countries must not.
        return new GroupBound(name, countries.isEmpty() ? NOWHERE : countries, Set.of(), Set.of(), min, max);
    }

    public static GroupBound ofKinds(String name, Set<Kind> kinds, int min, int max) {
        return new GroupBound(name, Set.of(), kinds, Set.of(), min, max);
    }

    public static GroupBound ofLanguage(String language, int min, int max) {
        return new GroupBound(language, Set.of(), Set.of(), Set.of(language), min, max);
    }

    /** A code that ISO 3166 reserves for no country. */
    private static final Set<CountryCode> NOWHERE = Set.of(new CountryCode("ZZ"));

    /** Whether an institution belongs to the group. */
    public boolean includes(Profile profile) {
        return (countries.isEmpty() || countries.contains(profile.country()))
                && (kinds.isEmpty() || kinds.contains(profile.kind()))
                && (languages.isEmpty() || !Collections.disjoint(languages, profile.languages()));
    }

    GroupBound withMin(int newMin) {
        return new GroupBound(name, countries, kinds, languages, newMin, max);
    }

    GroupBound withMax(int newMax) {
        return new GroupBound(name, countries, kinds, languages, min, newMax);
    }
}
