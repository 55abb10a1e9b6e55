package org.twinbridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would do to the lists of ten best partners, against another. Exposure is counted in places: how often an
 * institution stands in the lists that were compared.
 *
 * @param against name of the policy it was compared with
 * @param release data release of the catalogue
 * @param institutions how many the catalogue holds, 0 or more
 * @param lists how many lists were compared: of all institutions that have a partner, or of a sample of them
 * @param whole whether they are the lists of all
 * @param millis how long it took
 * @param changed lists that hold another partner, or lack one, afterwards
 * @param firstChanged lists that begin with another partner afterwards
 * @param meanOverlap mean share of a list's partners that stay, in [0, 1]; NaN never, 1 without lists
 * @param overlaps how many lists keep 0, 1, … 10 tenths of their partners, rounded down: eleven numbers
 * @param barred places lost because a guard forbids the pair afterwards and did not before
 * @param freed places won because a guard forbade the pair before and does not afterwards
 * @param newlyProtected countries that are protected afterwards and were not before, by code
 * @param noLongerProtected the reverse
 * @param groups exposure by groups of countries, which overlap, before and after
 * @param countries exposure by country, those of the greatest change first
 * @param movers institutions of the greatest change, those who gain first
 */
public record PolicyEffect(
        String against,
        String release,
        int institutions,
        int lists,
        boolean whole,
        long millis,
        int changed,
        int firstChanged,
        double meanOverlap,
        List<Integer> overlaps,
        int barred,
        int freed,
        List<String> newlyProtected,
        List<String> noLongerProtected,
        List<GroupEffect> groups,
        List<CountryEffect> countries,
        List<Mover> movers) {

    public PolicyEffect {
        overlaps = List.copyOf(overlaps);
        newlyProtected = List.copyOf(newlyProtected);
        noLongerProtected = List.copyOf(noLongerProtected);
        groups = List.copyOf(groups);
        countries = List.copyOf(countries);
        movers = List.copyOf(movers);
    }

    /** Share of lists that change, in [0, 1]; 0 without lists. */
    public double changedShare() {
        return lists == 0 ? 0 : (double) changed / lists;
    }

    /** A group of countries. */
    public enum Group {
        /** Protected against brain drain under the policy that is compared with. */
        PROTECTED,
        /** Not protected under it. */
        OTHER,
        LEAST_DEVELOPED,
        SMALL_ISLAND,
        AFRICA
    }

    /**
     * Exposure of a group.
     *
     * @param group whose
     * @param institutions how many the catalogue holds of it
     * @param before places in all lists under the policy that is compared with
     * @param after places under the policy that is tried
     * @param neverBefore institutions that are in no list before
     * @param neverAfter institutions that are in no list afterwards
     */
    public record GroupEffect(Group group, int institutions, int before, int after, int neverBefore, int neverAfter) {}

    /**
     * Exposure of a country.
     *
     * @param country ISO 3166-1 alpha-2
     * @param institutions how many the catalogue holds of it
     * @param isProtected whether it is protected under the policy that is compared with
     * @param before places before
     * @param after places afterwards
     * @param latitude degrees north of the middle of its institutions; {@code null} if none has a place
     * @param longitude degrees east of it; {@code null} if none has a place
     */
    public record CountryEffect(
            String country,
            int institutions,
            boolean isProtected,
            int before,
            int after,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        /** Places won, negative for places lost. */
        public int change() {
            return after - before;
        }
    }

    /**
     * An institution that gains or loses.
     *
     * @param id its id
     * @param name its name
     * @param country ISO 3166-1 alpha-2
     * @param before places before
     * @param after places afterwards
     * @param reason id of the part of the score that moved it most against those it replaces or gives way to: a
     *     criterion, {@code brain-drain}, or {@code guard} where it is a guard
     */
    public record Mover(String id, String name, String country, int before, int after, String reason) {

        /** The reason of whom a guard bars or frees. */
        public static final String GUARD = "guard";

        /** Places won, negative for places lost. */
        public int change() {
            return after - before;
        }
    }
}
