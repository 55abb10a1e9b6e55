package org.twinbridge.market;

import org.jspecify.annotations.Nullable;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;

/**
 * How often institutions of a group of countries are shown, of those that have a candidate.
 *
 * @param group whose
 * @param institutions how many they are, 1 or more
 * @param bestFitLists in how many lists each is by best fit, on average
 * @param balancedLists in how many balanced lists each is, on average
 * @param bestFitNeverShown how many of them are in no list by best fit
 * @param balancedNeverShown how many of them are in no balanced list
 */
public record GroupExposure(
        Group group,
        int institutions,
        double bestFitLists,
        double balancedLists,
        int bestFitNeverShown,
        int balancedNeverShown) {

    /** A group of countries. */
    public sealed interface Group {

        /** @param region a subregion of M49, {@code null} for countries that are in none */
        record Region(@Nullable M49Region region) implements Group {}

        /** @param income a class of economies, {@code null} for countries that are in none */
        record Income(@Nullable IncomeGroup income) implements Group {}

        /** Groups that may overlap. */
        enum Status implements Group {
            LEAST_DEVELOPED,
            SMALL_ISLAND,
            LANDLOCKED,
            /** Protected against brain drain by the policy. */
            PROTECTED,
            /** In none of the others. */
            OTHER
        }
    }
}
