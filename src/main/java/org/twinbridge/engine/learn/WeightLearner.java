package org.twinbridge.engine.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.twinbridge.engine.learn.LearnedWeights.LearnedWeight;
import org.twinbridge.engine.score.CriterionId;

/**
 * Learns the weights of criteria from decisions: {@code min Σ p⁻¹·log(1 + exp(−y·(b + s·θ·f))) + λ‖θ − θ₀‖²} with θ ≥ 0.
 * θ₀ are the policy's weights, and the result is θ renormalised to sum to 1. The intercept b is free and not penalised: it
 * takes up how rare interest is. The steepness s is the one at which θ₀ fits best, within [1, 40], and stays fixed
 * while θ is learned; where the criteria explain nothing it is 1 and θ has no reason to leave θ₀. λ is the greatest whose
 * log-loss in cross-validation is within one standard error of the best. The brain-drain term is no criterion and is never
 * learned (guard 5).
 */
public final class WeightLearner {

    /** With fewer decisions nothing is learned. */
    public static final int LEAST_DECISIONS = 80;

    private static final double LEAST_STEEPNESS = 1;
    private static final double MOST_STEEPNESS = 40;
    private static final double LOW = .1;
    private static final double HIGH = .9;

    private final List<CriterionId> criteria;
    private final double[] present;
    private final LearnSettings settings;
    private final double[][] features;
    private final boolean[] wanted;
    private final double[] weights;
    /** Place of the observation's decision among all decisions. */
    private final int[] decision;

    private final int decisions;

    private WeightLearner(
            List<CriterionId> criteria, double[] present, List<Observation> observations, LearnSettings settings) {
        this.criteria = criteria;
        this.present = present;
        this.settings = settings;
        int n = observations.size();
        features = new double[n][];
        wanted = new boolean[n];
        weights = new double[n];
        decision = new int[n];
        List<Integer> known = observations.stream()
                .map(Observation::decision)
                .distinct()
                .sorted()
                .toList();
        decisions = known.size();
        for (int i = 0; i < n; i++) {
            Observation seen = observations.get(i);
            if (!seen.features().keySet().containsAll(criteria)) {
                throw new IllegalArgumentException("An observation of decision %d lacks some of the criteria %s: %s"
                        .formatted(seen.decision(), criteria, seen.features().keySet()));
            }
            features[i] = criteria.stream()
                    .mapToDouble(criterion -> seen.features().getOrDefault(criterion, 0.0))
                    .toArray();
            wanted[i] = seen.wanted();
            weights[i] = seen.weight();
            decision[i] = Collections.binarySearch(known, seen.decision());
        }
    }

    /**
     * Learns.
     *
     * @param policy the policy's weights, summing to 1, in the order they are shown
     * @param observations each with a value for every criterion of the policy; others are passed over
     * @throws TooFewDecisionsException if they belong to fewer than {@value #LEAST_DECISIONS} decisions
     * @throws IllegalArgumentException if an observation lacks a criterion, or the weights don't sum to 1
     */
    public static LearnedWeights learn(
            Map<CriterionId, Double> policy, List<Observation> observations, LearnSettings settings) {
        List<CriterionId> criteria = List.copyOf(policy.keySet());
        double[] present = policy.values().stream().mapToDouble(w -> w).toArray();
        if (!(Math.abs(Arrays.stream(present).sum() - 1) < 1e-9)) {
            throw new IllegalArgumentException("The policy's weights must sum to 1: " + policy);
        }
        var learner = new WeightLearner(criteria, present, observations, settings);
        if (learner.decisions < LEAST_DECISIONS) {
            throw new TooFewDecisionsException(learner.decisions);
        }
        return learner.learn();
    }

    private LearnedWeights learn() {
        var random = new Random(settings.seed());
        Choice choice = chooseLambda(random);
        double steepness = base(weights)[1];
        double[] after = proportions(theta(weights, steepness, choice.lambda()));
        double[][] samples = bootstrap(choice.lambda(), random);
        List<LearnedWeight> learned = new ArrayList<>();
        for (int k = 0; k < present.length; k++) {
            double[] sorted = samples[k];
            Arrays.sort(sorted);
            learned.add(new LearnedWeight(
                    criteria.get(k), present[k], after[k], quantile(sorted, LOW), quantile(sorted, HIGH)));
        }
        return new LearnedWeights(learned, choice.lambda(), steepness, choice.before(), choice.after(), decisions);
    }

    private Choice chooseLambda(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int d = 0; d < decisions; d++) {
            order.add(d % settings.folds());
        }
        Collections.shuffle(order, random);
        int candidates = settings.lambdas().size();
        double[][] losses = new double[candidates][settings.folds()];
        double before = 0;
        double total = Arrays.stream(weights).sum();
        for (int fold = 0; fold < settings.folds(); fold++) {
            double[] train = weights.clone();
            double[] held = weights.clone();
            for (int i = 0; i < weights.length; i++) {
                (order.get(decision[i]) == fold ? train : held)[i] = 0;
            }
            double[] base = base(train);
            before += LogisticFit.loss(scaled(base[1]), wanted, held, withIntercept(base[0], present)) / total;
            for (int c = 0; c < candidates; c++) {
                double[] theta = theta(train, base[1], settings.lambdas().get(c));
                losses[c][fold] = LogisticFit.loss(scaled(base[1]), wanted, held, theta) / total;
            }
        }
        int best = 0;
        for (int c = 1; c < candidates; c++) {
            best = Arrays.stream(losses[c]).sum() < Arrays.stream(losses[best]).sum() ? c : best;
        }
        int chosen = candidates - 1;
        while (chosen > best && excess(losses[chosen], losses[best]) > standardError(losses[chosen], losses[best])) {
            chosen--;
        }
        return new Choice(
                settings.lambdas().get(chosen),
                before,
                Arrays.stream(losses[chosen]).sum());
    }

    private static double excess(double[] losses, double[] best) {
        return Arrays.stream(losses).sum() - Arrays.stream(best).sum();
    }

    /** Of the sum over folds of the difference between two λ, taken fold by fold. */
    private static double standardError(double[] losses, double[] best) {
        int folds = losses.length;
        double mean = excess(losses, best) / folds;
        double squares = 0;
        for (int fold = 0; fold < folds; fold++) {
            double off = losses[fold] - best[fold] - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / (folds - 1) * folds);
    }

    /** b and s for the policy's weights. */
    private double[] base(double[] counted) {
        double[][] sums = new double[features.length][1];
        for (int i = 0; i < features.length; i++) {
            for (int k = 0; k < present.length; k++) {
                sums[i][0] += present[k] * features[i][k];
            }
        }
        return new LogisticFit(
                        sums, wanted, counted, new double[] {LEAST_STEEPNESS}, 0, LEAST_STEEPNESS, MOST_STEEPNESS)
                .minimum();
    }

    /** b, then θ. */
    private double[] theta(double[] counted, double steepness, double lambda) {
        return new LogisticFit(scaled(steepness), wanted, counted, present, lambda, 0, Double.POSITIVE_INFINITY)
                .minimum();
    }

    private double[][] scaled(double steepness) {
        double[][] scaled = new double[features.length][];
        for (int i = 0; i < features.length; i++) {
            scaled[i] = Arrays.stream(features[i]).map(f -> steepness * f).toArray();
        }
        return scaled;
    }

    /** Samples of the learned weights, criterion by criterion, drawing whole decisions with replacement. */
    private double[][] bootstrap(double lambda, Random random) {
        double[][] samples = new double[present.length][settings.resamples()];
        for (int sample = 0; sample < settings.resamples(); sample++) {
            int[] times = new int[decisions];
            for (int d = 0; d < decisions; d++) {
                times[random.nextInt(decisions)]++;
            }
            double[] counted = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                counted[i] = weights[i] * times[decision[i]];
            }
            double[] drawn = proportions(theta(counted, base(counted)[1], lambda));
            for (int k = 0; k < present.length; k++) {
                samples[k][sample] = drawn[k];
            }
        }
        return samples;
    }

    /** The policy's where nothing is left to share out. */
    private double[] proportions(double[] interceptAndTheta) {
        double[] theta = Arrays.copyOfRange(interceptAndTheta, 1, interceptAndTheta.length);
        double sum = Arrays.stream(theta).sum();
        return sum > 0 ? Arrays.stream(theta).map(t -> t / sum).toArray() : present.clone();
    }

    private static double[] withIntercept(double intercept, double[] theta) {
        double[] all = new double[theta.length + 1];
        all[0] = intercept;
        System.arraycopy(theta, 0, all, 1, theta.length);
        return all;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private record Choice(double lambda, double before, double after) {}
}
