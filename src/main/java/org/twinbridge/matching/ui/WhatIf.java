package org.twinbridge.matching.ui;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;

/**
 * What a user tries out against the policy in force: only what differs from it, in hundredths. It explores and is never
 * saved as policy.
 *
 * @param weights weights that were moved, by criterion, each in [0, 100]; renormalised with those that stay
 * @param brainDrain weight of the brain-drain term in the score, in [0, 90]; {@code null} as in the policy
 * @param balance whose benefit counts, in [5, 95]: above 50 one's own counts more; {@code null} as in the policy
 */
record WhatIf(
        Map<CriterionId, Integer> weights,
        @Nullable Integer brainDrain,
        @Nullable Integer balance) {

    static final int HIGHEST_WEIGHT = 100;
    static final int HIGHEST_BRAIN_DRAIN = 90;
    static final int LOWEST_BALANCE = 5;
    static final int HIGHEST_BALANCE = 95;

    private static final WhatIf NOTHING = new WhatIf(Map.of(), null, null);
    private static final double HUNDREDTH = 100;

    WhatIf {
        weights.forEach((criterion, weight) -> require("weight of " + criterion, weight, 0, HIGHEST_WEIGHT));
        require("weight of the brain-drain term", brainDrain, 0, HIGHEST_BRAIN_DRAIN);
        require("balance", balance, LOWEST_BALANCE, HIGHEST_BALANCE);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** The policy as it is in force. */
    static WhatIf nothing() {
        return NOTHING;
    }

    boolean isNothing() {
        return weights.isEmpty() && brainDrain == null && balance == null;
    }

    /** This what-if with one weight moved. */
    WhatIf withWeight(CriterionId criterion, int weight) {
        var moved = new HashMap<>(weights);
        moved.put(criterion, weight);
        return new WhatIf(moved, brainDrain, balance);
    }

    WhatIf withBrainDrain(int weight) {
        return new WhatIf(weights, weight, balance);
    }

    WhatIf withBalance(int newBalance) {
        return new WhatIf(weights, brainDrain, newBalance);
    }

    /** This what-if without what a policy says anyway. */
    WhatIf against(Policy policy) {
        var moved = new HashMap<>(weights);
        moved.entrySet().removeIf(weight -> weight.getValue() == hundredths(policy.weight(weight.getKey())));
        return new WhatIf(
                moved,
                brainDrain != null && brainDrain == hundredths(policy.brainDrainWeight()) ? null : brainDrain,
                balance != null && balance == hundredths(policy.balance()) ? null : balance);
    }

    /** Where the slider of a criterion stands, in [0, 100]. */
    int weight(CriterionId criterion, Policy policy) {
        return weights.getOrDefault(criterion, hundredths(policy.weight(criterion)));
    }

    /** Where the slider of the brain-drain term stands, in [0, 90]. */
    int brainDrain(Policy policy) {
        return brainDrain == null ? hundredths(policy.brainDrainWeight()) : brainDrain;
    }

    /** Where the slider of the balance stands, in [5, 95]. */
    int balance(Policy policy) {
        return balance == null ? hundredths(policy.balance()) : balance;
    }

    /** A policy as it would be. Where every weight is moved to 0 all criteria count alike, since something must. */
    Policy applyTo(Policy policy) {
        var proportions = new HashMap<CriterionId, Double>();
        weights.forEach((criterion, weight) -> proportions.put(criterion, weight / HUNDREDTH));
        boolean somethingCounts = policy.criteria().stream()
                .anyMatch(criterion -> proportions.getOrDefault(criterion, policy.weight(criterion)) > 0);
        if (!somethingCounts) {
            policy.criteria().forEach(criterion -> proportions.put(criterion, 1.));
        }
        Policy applied = proportions.isEmpty() ? policy : policy.withProportions(proportions);
        applied = brainDrain == null ? applied : applied.withBrainDrainWeight(brainDrain / HUNDREDTH);
        return balance == null ? applied : applied.withBalance(balance / HUNDREDTH);
    }

    static int hundredths(double share) {
        return Math.toIntExact(Math.round(share * HUNDREDTH));
    }

    private static void require(String what, @Nullable Integer value, int low, int high) {
        if (value != null && (value < low || value > high)) {
            throw new IllegalArgumentException("The %s (%d) must lie in [%d, %d].".formatted(what, value, low, high));
        }
    }
}
