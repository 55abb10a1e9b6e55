package org.twinbridge.policy;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.score.Criterion;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Similarity;
import org.twinbridge.engine.score.Similarity.Kinship;
import org.twinbridge.engine.score.Similarity.ModalityKinship;
import org.twinbridge.taxonomy.Goal;
import org.twinbridge.taxonomy.Taxonomy;

/**
 * All that people may decide about suggestions, without the name it is decided under. Immutable; start from
 * {@link #shipped}. Two are equal if they say the same, in whatever order
 * it was given.
 *
 * @param weights weight of each of the six criteria in a side's utility, in [0, 1], summing to 1
 * @param balance α, in [.05, .95]: how far the score leans toward the benefit of the one who asks
 * @param brainDrainWeight weight of the brain-drain term in the score, in [0, .9]
 * @param sweetSpot s*, in (0, 1): the overlap of themes at which a partnership lasts best
 * @param floor least utility, in (0, 1)
 * @param meetsFrom value of a match from which a need counts as met, in (0, 1)
 * @param priorityFields fields that are priorities
 * @param priorityGoals Sustainable Development Goals whose fields are priorities too, 1 to 17; with neither fields nor
 *     goals every need counts
 * @param kinships likeness of fields across broad fields
 * @param modalityKinships how far one modality serves for another
 * @param drain constants of the brain-drain term, the guards' threshold and the retention priors among them
 * @param countries from where on countries are protected, and edits to the lists of the protected and of the South
 * @param market balanced lists
 * @param network composed networks
 * @param poles what makes a pole; its priorities are empty here, since they are the policy's
 */
public record Terms(
        Map<CriterionId, Double> weights,
        double balance,
        double brainDrainWeight,
        double sweetSpot,
        double floor,
        double meetsFrom,
        Set<Field> priorityFields,
        Set<Integer> priorityGoals,
        List<Kinship> kinships,
        List<ModalityKinship> modalityKinships,
        BrainDrainConstants drain,
        DrainRules countries,
        MarketTerms market,
        NetworkTerms network,
        PoleSettings poles) {

    private static final Policy DEFAULTS = Policy.withDefaults();

    /** @throws IllegalArgumentException if a value is out of its range, as the engine has it, or a criterion is missing */
    public Terms {
        if (!weights.keySet().equals(Set.copyOf(DEFAULTS.criteria()))) {
            throw new IllegalArgumentException("A policy must weigh each of the criteria %s once, not %s."
                    .formatted(DEFAULTS.criteria(), weights.keySet()));
        }
        for (Integer goal : priorityGoals) {
            if (goal < 1 || goal > Goal.COUNT) {
                throw new IllegalArgumentException(
                        "%d is not a Sustainable Development Goal: they are 1 to %d.".formatted(goal, Goal.COUNT));
            }
        }
        if (!poles.priorities().isEmpty()) {
            throw new IllegalArgumentException("The priorities of poles are those of the policy.");
        }
        weights = inOrder(weights);
        priorityFields = Collections.unmodifiableSet(new TreeSet<>(priorityFields));
        priorityGoals = Collections.unmodifiableSet(new TreeSet<>(priorityGoals));
        kinships = kinships.stream()
                .map(k -> k.a().compareTo(k.b()) <= 0 ? k : new Kinship(k.b(), k.a(), k.value()))
                .sorted(Comparator.comparing(Kinship::a).thenComparing(Kinship::b))
                .toList();
        modalityKinships = modalityKinships.stream()
                .map(k -> k.a().compareTo(k.b()) <= 0 ? k : new ModalityKinship(k.b(), k.a(), k.value()))
                .sorted(Comparator.comparing(ModalityKinship::a).thenComparing(ModalityKinship::b))
                .toList();
        engineWeights(weights);
        policy("check", 1, weights, balance, brainDrainWeight, sweetSpot, floor, meetsFrom, priorityFields, drain);
    }

    /** What ships: the defaults of the scoring model with the reviewed kinships of fields, and no priorities. */
    public static Terms shipped(Taxonomy taxonomy) {
        var weights = new LinkedHashMap<CriterionId, Double>();
        DEFAULTS.criteria().forEach(id -> weights.put(id, DEFAULTS.weight(id)));
        return new Terms(
                weights,
                DEFAULTS.balance(),
                DEFAULTS.brainDrainWeight(),
                DEFAULTS.sweetSpot(),
                DEFAULTS.floor(),
                DEFAULTS.meetsFrom(),
                Set.of(),
                Set.of(),
                taxonomy.kinships(),
                DEFAULTS.similarity().modalityKinships(),
                DEFAULTS.drain(),
                DrainRules.withDefaults(),
                MarketTerms.withDefaults(),
                NetworkTerms.withDefaults(),
                PoleSettings.withDefaults());
    }

    /** The ids of the criteria that a policy weighs, in the order they are shown. */
    public static List<CriterionId> criteria() {
        return DEFAULTS.criteria();
    }

    /** These terms as the engine takes them, under a name. */
    public Policy policy(String name, int version, Taxonomy taxonomy) {
        Set<Field> priorities = new TreeSet<>(priorityFields);
        priorityGoals.forEach(goal -> priorities.addAll(taxonomy.fieldsOf(taxonomy.goal(goal))));
        return policy(name, version, weights, balance, brainDrainWeight, sweetSpot, floor, meetsFrom, priorities, drain)
                .withSimilarity(
                        Similarity.withDefaults().withKinships(kinships).withModalityKinships(modalityKinships));
    }

    /**
     * These terms with other weights of criteria, renormalised to sum to 1.
     *
     * @throws IllegalArgumentException if a weight is negative, infinite or NaN, its criterion is unknown, or all are 0
     */
    public Terms withProportions(Map<CriterionId, Double> proportions) {
        Policy moved = policy(
                        "check",
                        1,
                        weights,
                        balance,
                        brainDrainWeight,
                        sweetSpot,
                        floor,
                        meetsFrom,
                        priorityFields,
                        drain)
                .withProportions(proportions);
        return withWeights(moved.criteria().stream().collect(Collectors.toMap(id -> id, moved::weight)));
    }

    public Terms withWeights(Map<CriterionId, Double> newWeights) {
        return new Terms(
                newWeights,
                balance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                priorityFields,
                priorityGoals,
                kinships,
                modalityKinships,
                drain,
                countries,
                market,
                network,
                poles);
    }

    private static Map<CriterionId, Double> inOrder(Map<CriterionId, Double> weights) {
        var ordered = new LinkedHashMap<CriterionId, Double>();
        DEFAULTS.criteria().forEach(id -> ordered.put(id, Objects.requireNonNull(weights.get(id))));
        return Collections.unmodifiableMap(ordered);
    }

    private static Map<Criterion, Double> engineWeights(Map<CriterionId, Double> weights) {
        var byCriterion = new LinkedHashMap<Criterion, Double>();
        DEFAULTS.weights()
                .keySet()
                .forEach(criterion -> byCriterion.put(criterion, Objects.requireNonNull(weights.get(criterion.id()))));
        return byCriterion;
    }

    private static Policy policy(
            String name,
            int version,
            Map<CriterionId, Double> weights,
            double balance,
            double brainDrainWeight,
            double sweetSpot,
            double floor,
            double meetsFrom,
            Set<Field> priorities,
            BrainDrainConstants drain) {
        return new Policy(
                name,
                version,
                engineWeights(weights),
                balance,
                brainDrainWeight,
                sweetSpot,
                floor,
                meetsFrom,
                priorities,
                DEFAULTS.similarity(),
                drain);
    }
}
