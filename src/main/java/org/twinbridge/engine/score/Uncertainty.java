package org.twinbridge.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well1024a;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * How far a score could lie from where it is, if what is uncertain were drawn anew: section 10 of the scoring model.
 * Every strength and urgency from a Beta distribution with its value as mean and forty times its confidence as
 * concentration, the weights of the criteria from a Dirichlet distribution around the policy's.
 *
 * <p>Each institution's draws come from a seed and its id alone, those of the weights from the seed. So the same pair
 * always gets the same interval, whoever asks and in whatever order its items are listed; and in each draw all candidates
 * of an institution meet the same institution under the same weights, so that their places in that draw can be compared.
 */
public final class Uncertainty {

    private static final int DRAWS = 200;
    private static final double CONCENTRATION_OF_ITEMS = 40;
    private static final double CONCENTRATION_OF_WEIGHTS = 50;
    private static final double LOW = 10;
    private static final double HIGH = 90;

    /** A strength or urgency must stay above 0, and a Beta with a small mean may underflow. */
    private static final double LEAST = 1e-9;

    /** Criteria that read neither strengths nor urgencies, so that their values need no second look. */
    private static final Set<Criterion> UNMOVED = Set.of(new ThemeOverlap(), new Trust(), new NetworkTies());

    private static final Comparator<Need> NEEDS = Comparator.comparing(Need::field)
            .thenComparing(Need::modality)
            .thenComparing(Need::urgency)
            .thenComparing(need -> need.evidence().source())
            .thenComparing(need -> need.evidence().date());
    private static final Comparator<Capacity> CAPACITIES = Comparator.comparing(Capacity::field)
            .thenComparing(Capacity::modality)
            .thenComparing(Capacity::strength)
            .thenComparing(capacity -> capacity.evidence().source())
            .thenComparing(capacity -> capacity.evidence().date());

    private final PartnerScorer scorer;
    private final Setting setting;
    private final long seed;

    public Uncertainty(PartnerScorer scorer, long seed) {
        this.scorer = scorer;
        this.setting = new Setting(scorer.catalogue(), scorer.policy());
        this.seed = seed;
    }

    /** Where the score of a pair that has no plan yet lies with 80 % of the draws. */
    public ScoreInterval interval(Profile self, Profile partner) {
        return interval(scores(redrawn(self), partner, redrawnWeights()));
    }

    /**
     * Where candidates of one institution stand in each draw, compared with each other only.
     *
     * @param candidates those that could reach the top at all, such as the best fifty by score: whoever is left out is
     *     taken never to
     * @param top how many places count as the top, 1 or more
     * @return for each candidate, in their order
     */
    public List<UncertainPlace> places(Profile self, List<Profile> candidates, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("The top must hold 1 place or more, not %d.".formatted(top));
        }
        List<Profile> drawnSelf = redrawn(self);
        List<Map<Criterion, Double>> weights = redrawnWeights();
        List<double[]> scores = candidates.stream()
                .map(candidate -> scores(drawnSelf, candidate, weights))
                .toList();
        int[] inTop = inTop(scores, top);
        var places = new ArrayList<UncertainPlace>();
        for (int i = 0; i < candidates.size(); i++) {
            places.add(new UncertainPlace(candidates.get(i).id(), interval(scores.get(i)), (double) inTop[i] / DRAWS));
        }
        return places;
    }

    private static ScoreInterval interval(double[] scores) {
        var percentile = new Percentile();
        percentile.setData(scores);
        return new ScoreInterval(percentile.evaluate(LOW), percentile.evaluate(HIGH));
    }

    /** In how many draws fewer than {@code top} others score higher: whoever ties with the last of the top is in it. */
    private static int[] inTop(List<double[]> scores, int top) {
        var inTop = new int[scores.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            int drawn = draw;
            double[] ofDraw = scores.stream().mapToDouble(of -> of[drawn]).toArray();
            double[] sorted = ofDraw.clone();
            Arrays.sort(sorted);
            double least = sorted.length <= top ? 0 : sorted[sorted.length - top];
            for (int i = 0; i < ofDraw.length; i++) {
                inTop[i] += ofDraw[i] >= least ? 1 : 0;
            }
        }
        return inTop;
    }

    private double[] scores(List<Profile> drawnSelf, Profile partner, List<Map<Criterion, Double>> weights) {
        Profile self = drawnSelf.getFirst();
        List<Profile> drawnPartner = redrawn(partner);
        Map<Criterion, Double> unmovedOfSelf = unmoved(self, partner);
        Map<Criterion, Double> unmovedOfPartner = unmoved(partner, self);
        double share = scorer.policy().brainDrainWeight();
        double drain = scorer.score(self, partner).brainDrain().value();
        double balance = scorer.policy().balance();
        var scores = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Profile own = drawnSelf.get(draw);
            Profile others = drawnPartner.get(draw);
            double ofSelf = utility(own, others, weights.get(draw), unmovedOfSelf);
            double ofPartner = utility(others, own, weights.get(draw), unmovedOfPartner);
            scores[draw] = (1 - share) * PartnerScorer.reciprocity(balance, ofSelf, ofPartner) + share * drain;
        }
        return scores;
    }

    private double utility(
            Profile self, Profile partner, Map<Criterion, Double> weights, Map<Criterion, Double> unmoved) {
        var values = new ArrayList<CriterionValue>();
        weights.forEach((criterion, weight) -> {
            Double known = unmoved.get(criterion);
            double value = known == null ? criterion.value(self, partner, setting) : known;
            values.add(new CriterionValue(criterion.id(), weight, value));
        });
        return Utility.of(values, scorer.policy().floor()).value();
    }

    private Map<Criterion, Double> unmoved(Profile self, Profile partner) {
        var values = new LinkedHashMap<Criterion, Double>();
        for (Criterion criterion : scorer.policy().weights().keySet()) {
            if (UNMOVED.contains(criterion)) {
                values.put(criterion, criterion.value(self, partner, setting));
            }
        }
        return values;
    }

    private List<Profile> redrawn(Profile profile) {
        RandomGenerator random = generator(profile.id().value().hashCode());
        List<Need> needs = profile.needs().stream().sorted(NEEDS).toList();
        List<Capacity> capacities =
                profile.capacities().stream().sorted(CAPACITIES).toList();
        return Stream.generate(() -> redrawn(profile, needs, capacities, random))
                .limit(DRAWS)
                .toList();
    }

    private Profile redrawn(Profile profile, List<Need> needs, List<Capacity> capacities, RandomGenerator random) {
        List<Need> drawnNeeds = needs.stream()
                .map(need -> need.withUrgency(redrawn(need.urgency(), need.evidence(), random)))
                .toList();
        List<Capacity> drawnCapacities = capacities.stream()
                .map(capacity -> new Capacity(
                        capacity.field(),
                        capacity.modality(),
                        redrawn(capacity.strength(), capacity.evidence(), random),
                        capacity.evidence()))
                .toList();
        return profile.withNeeds(drawnNeeds).withCapacities(drawnCapacities);
    }

    private double redrawn(double mean, Evidence evidence, RandomGenerator random) {
        if (mean >= 1) {
            return mean;
        }
        double concentration = CONCENTRATION_OF_ITEMS
                * evidence.confidenceOn(scorer.catalogue().asOf());
        double drawn = new BetaDistribution(random, concentration * mean, concentration * (1 - mean)).sample();
        return Math.clamp(drawn, LEAST, 1);
    }

    private List<Map<Criterion, Double>> redrawnWeights() {
        RandomGenerator random = generator(0);
        return Stream.generate(() -> redrawnWeights(random)).limit(DRAWS).toList();
    }

    /** A Dirichlet draw is independent Gamma draws over their sum; a weight of 0 stays 0. */
    private Map<Criterion, Double> redrawnWeights(RandomGenerator random) {
        var drawn = new LinkedHashMap<Criterion, Double>();
        double sum = 0;
        for (Map.Entry<Criterion, Double> weight : scorer.policy().weights().entrySet()) {
            double shape = CONCENTRATION_OF_WEIGHTS * weight.getValue();
            double gamma = shape == 0 ? 0 : new GammaDistribution(random, shape, 1).sample();
            drawn.put(weight.getKey(), gamma);
            sum += gamma;
        }
        double total = sum;
        drawn.replaceAll((criterion, gamma) -> gamma / total);
        return drawn;
    }

    private RandomGenerator generator(int of) {
        return new Well1024a(new int[] {(int) (seed >>> Integer.SIZE), (int) seed, of});
    }
}
