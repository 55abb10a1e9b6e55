package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What a network must be like. Immutable; start from {@link #ofSize}. That members can take on a new twinning (quota), and
 * that nobody is joined with its own house, with whom it excludes or against a guard, always holds.
 *
 * @param minSize least number of members, 2 or more
 * @param maxSize greatest number, in [minSize, 30]
 * @param minCountries least number of different countries, 0 or more
 * @param minSouth least number of members in the Global South, 0 or more
 * @param maxPerCountry greatest number of members of one country, 1 or more
 * @param bounds further bounds, by region, kind or language; at most 32
 * @param fixed institutions that must be members
 * @param barred institutions that must not
 */
public record NetworkRules(
        int minSize,
        int maxSize,
        int minCountries,
        int minSouth,
        int maxPerCountry,
        List<GroupBound> bounds,
        Set<InstitutionId> fixed,
        Set<InstitutionId> barred) {

    /** Members a network can have at most. */
    public static final int LARGEST = 30;

    private static final int MOST_BOUNDS = 32;
    private static final int COUNTRIES_OF_UNITWIN = 3;
    private static final int SOUTH_OF_UNITWIN = 2;

    public NetworkRules {
        if (minSize < 2 || maxSize < minSize || maxSize > LARGEST) {
            throw new IllegalArgumentException(
                    "The size of a network must be 2 ≤ %d ≤ %d ≤ %d.".formatted(minSize, maxSize, LARGEST));
        }
        if (minCountries < 0 || minSouth < 0 || maxPerCountry < 1) {
            throw new IllegalArgumentException(
                    "Countries (%d) and members in the South (%d) must be 0 or more, members of one country (%d) 1 or more."
                            .formatted(minCountries, minSouth, maxPerCountry));
        }
        if (bounds.size() > MOST_BOUNDS) {
            throw new IllegalArgumentException(
                    "A network can have %d bounds at most, not %d.".formatted(MOST_BOUNDS, bounds.size()));
        }
        bounds = List.copyOf(bounds);
        fixed = Set.copyOf(fixed);
        barred = Set.copyOf(barred);
    }

    /** The programme's rules for a network of so many members: three countries, two members in the Global South. */
    public static NetworkRules ofSize(int size) {
        return new NetworkRules(
                size, size, COUNTRIES_OF_UNITWIN, SOUTH_OF_UNITWIN, LARGEST, List.of(), Set.of(), Set.of());
    }

    public NetworkRules withSize(int newMin, int newMax) {
        return new NetworkRules(newMin, newMax, minCountries, minSouth, maxPerCountry, bounds, fixed, barred);
    }

    public NetworkRules withMinCountries(int newMin) {
        return new NetworkRules(minSize, maxSize, newMin, minSouth, maxPerCountry, bounds, fixed, barred);
    }

    public NetworkRules withMinSouth(int newMin) {
        return new NetworkRules(minSize, maxSize, minCountries, newMin, maxPerCountry, bounds, fixed, barred);
    }

    public NetworkRules withMaxPerCountry(int newMax) {
        return new NetworkRules(minSize, maxSize, minCountries, minSouth, newMax, bounds, fixed, barred);
    }

    public NetworkRules withBounds(List<GroupBound> newBounds) {
        return new NetworkRules(minSize, maxSize, minCountries, minSouth, maxPerCountry, newBounds, fixed, barred);
    }

    public NetworkRules withFixed(Set<InstitutionId> newFixed) {
        return new NetworkRules(minSize, maxSize, minCountries, minSouth, maxPerCountry, bounds, newFixed, barred);
    }

    public NetworkRules withBarred(Set<InstitutionId> newBarred) {
        return new NetworkRules(minSize, maxSize, minCountries, minSouth, maxPerCountry, bounds, fixed, newBarred);
    }

    NetworkRules withBound(int position, GroupBound bound) {
        var changed = new ArrayList<>(bounds);
        changed.set(position, bound);
        return withBounds(changed);
    }
}
