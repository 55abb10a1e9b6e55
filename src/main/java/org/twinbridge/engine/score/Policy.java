package org.twinbridge.engine.score;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.profile.Field;

/**
 * How pairs are weighed: everything that people may decide, named and versioned. Immutable; start from
 * {@link #withDefaults()}.
 *
 * @param name what people call it, not blank; a what-if policy keeps the name of the one it started from
 * @param version 1 or more
 * @param weights weight of each criterion in a side's utility, in [0, 1], summing to 1, in the order they are shown;
 *     no two share an id, and none takes that of the brain-drain term or the floor
 * @param balance α, in [0.05, 0.95]: how far the score leans toward the benefit of the one who asks; ½ is even
 * @param brainDrainWeight weight of the brain-drain term in the score, in [0, .9]
 * @param sweetSpot s*, in (0, 1): the overlap of themes at which a partnership lasts best
 * @param floor least utility, in (0, 1), so that the harmonic mean exists
 * @param meetsFrom value of a match from which a need counts as met, in (0, 1)
 * @param priorities fields that count as priorities; empty if every need does
 * @param similarity likeness of fields and modalities
 * @param drain constants of the brain-drain term
 */
public record Policy(
        String name,
        int version,
        Map<Criterion, Double> weights,
        double balance,
        double brainDrainWeight,
        double sweetSpot,
        double floor,
        double meetsFrom,
        Set<Field> priorities,
        Similarity similarity,
        BrainDrainConstants drain) {

    private static final double TOLERANCE = 1e-9;

    public Policy {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A policy must have a name.");
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "The version (%d) of the policy (%s) must be 1 or more.".formatted(version, name));
        }
        requireOwnIds(weights.keySet());
        require("balance", balance, balance >= .05 && balance <= .95, "[0.05, 0.95]");
        require("brain-drain weight", brainDrainWeight, brainDrainWeight >= 0 && brainDrainWeight <= .9, "[0, 0.9]");
        require("sweet spot", sweetSpot, sweetSpot > 0 && sweetSpot < 1, "(0, 1)");
        require("floor", floor, floor > 0 && floor < 1, "(0, 1)");
        require("value from which a need is met", meetsFrom, meetsFrom > 0 && meetsFrom < 1, "(0, 1)");
        weights.forEach((criterion, weight) ->
                require("weight of " + criterion.id(), weight, weight >= 0 && weight <= 1, "[0, 1]"));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        require("sum of the weights", sum, Math.abs(sum - 1) <= TOLERANCE, "exactly 1");
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        priorities = Set.copyOf(priorities);
    }

    /** The policy that ships: section 3 of the scoring model, no priorities, no kinships. */
    public static Policy withDefaults() {
        var weights = new LinkedHashMap<Criterion, Double>();
        weights.put(new Coverage(), .40);
        weights.put(new ThemeOverlap(), .20);
        weights.put(new Feasibility(), .15);
        weights.put(new Trust(), .10);
        weights.put(new PriorityShare(), .10);
        weights.put(new NetworkTies(), .05);
        return new Policy(
                "UNITWIN default",
                1,
                weights,
                .5,
                .25,
                .6,
                .01,
                .25,
                Set.of(),
                Similarity.withDefaults(),
                BrainDrainConstants.withDefaults());
    }

    /** Name and version, as stored beside scores: {@code UNITWIN default v1}. */
    public String label() {
        return name + " v" + version;
    }

    /** Weight of a criterion, in [0, 1]; 0 if the policy does not know it. */
    public double weight(CriterionId id) {
        return weights.entrySet().stream()
                .filter(w -> w.getKey().id().equals(id))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Ids of the criteria, in the order they are shown. */
    public List<CriterionId> criteria() {
        return weights.keySet().stream().map(Criterion::id).toList();
    }

    /**
     * This policy with other proportions of weights: those given replace the present ones, then all are renormalised to
     * sum to 1, as sliders want it.
     *
     * @throws IllegalArgumentException if a weight is negative, infinite or NaN, its criterion is unknown, or all are 0
     */
    public Policy withProportions(Map<CriterionId, Double> proportions) {
        if (!criteria().containsAll(proportions.keySet())) {
            throw new IllegalArgumentException(
                    "The policy weighs %s; it does not know all of %s.".formatted(criteria(), proportions.keySet()));
        }
        var replaced = new LinkedHashMap<Criterion, Double>();
        weights.forEach(
                (criterion, weight) -> replaced.put(criterion, proportions.getOrDefault(criterion.id(), weight)));
        replaced.forEach((criterion, weight) -> require(
                "weight of " + criterion.id(), weight, weight >= 0 && weight < Double.POSITIVE_INFINITY, "[0, ∞)"));
        double sum = replaced.values().stream().mapToDouble(Double::doubleValue).sum();
        require("sum of the weights", sum, sum > 0, "(0, ∞): at least one criterion must count");
        replaced.replaceAll((criterion, weight) -> weight / sum);
        return new Policy(
                name,
                version,
                replaced,
                balance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                priorities,
                similarity,
                drain);
    }

    public Policy withBalance(double newBalance) {
        return new Policy(
                name,
                version,
                weights,
                newBalance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                priorities,
                similarity,
                drain);
    }

    public Policy withBrainDrainWeight(double newWeight) {
        return new Policy(
                name, version, weights, balance, newWeight, sweetSpot, floor, meetsFrom, priorities, similarity, drain);
    }

    public Policy withPriorities(Set<Field> newPriorities) {
        return new Policy(
                name,
                version,
                weights,
                balance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                newPriorities,
                similarity,
                drain);
    }

    public Policy withSimilarity(Similarity newSimilarity) {
        return new Policy(
                name,
                version,
                weights,
                balance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                priorities,
                newSimilarity,
                drain);
    }

    public Policy withDrain(BrainDrainConstants newDrain) {
        return new Policy(
                name,
                version,
                weights,
                balance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                priorities,
                similarity,
                newDrain);
    }

    /** Whether a need in this field is one of the policy's priorities. */
    public boolean isPriority(Field field) {
        return priorities.isEmpty() || priorities.stream().anyMatch(p -> p.includes(field));
    }

    /** A criterion that posed as the brain-drain term would put its weight within reach of sliders (guard 5). */
    private static void requireOwnIds(Set<Criterion> criteria) {
        var taken = new HashSet<>(Set.of(CriterionId.BRAIN_DRAIN, CriterionId.FLOOR));
        for (Criterion criterion : criteria) {
            if (!taken.add(criterion.id())) {
                throw new IllegalArgumentException("The id (%s) of a criterion is taken.".formatted(criterion.id()));
            }
        }
    }

    private static void require(String what, double value, boolean holds, String range) {
        if (!holds) {
            throw new IllegalArgumentException("The %s (%s) must lie in %s.".formatted(what, value, range));
        }
    }
}
