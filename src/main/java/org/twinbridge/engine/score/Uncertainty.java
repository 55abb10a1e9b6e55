package org.twinbridge.engine.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well1024a;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * How far a score could lie from where it is, if what is uncertain were drawn anew: section 10 of the scoring model.
 * Every strength and urgency from a Beta distribution with its value as mean and forty times its confidence as
 * concentration, the weights of the criteria from a Dirichlet distribution around the policy's. Drawn from a seed and the
 * two ids, so that the same pair always gets the same interval, whoever asks and in whatever order its items are listed.
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
        boolean inOrder = self.id().compareTo(partner.id()) <= 0;
        Profile first = inOrder ? self : partner;
        Profile second = inOrder ? partner : self;
        double balance = scorer.policy().balance();
        double[] scores = draws(first, second, inOrder ? balance : 1 - balance);
        var percentile = new Percentile();
        percentile.setData(scores);
        return new ScoreInterval(percentile.evaluate(LOW), percentile.evaluate(HIGH));
    }

    private double[] draws(Profile first, Profile second, double balanceOfFirst) {
        RandomGenerator random = generator(first.id(), second.id());
        Map<Criterion, Double> unmovedOfFirst = unmoved(first, second);
        Map<Criterion, Double> unmovedOfSecond = unmoved(second, first);
        double share = scorer.policy().brainDrainWeight();
        double drain = scorer.score(first, second).brainDrain().value();
        var scores = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Profile drawnFirst = redrawn(first, random);
            Profile drawnSecond = redrawn(second, random);
            Map<Criterion, Double> weights = redrawnWeights(random);
            double ofFirst = utility(drawnFirst, drawnSecond, weights, unmovedOfFirst);
            double ofSecond = utility(drawnSecond, drawnFirst, weights, unmovedOfSecond);
            scores[draw] = (1 - share) * PartnerScorer.reciprocity(balanceOfFirst, ofFirst, ofSecond) + share * drain;
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

    private Profile redrawn(Profile profile, RandomGenerator random) {
        List<Need> needs = profile.needs().stream()
                .sorted(NEEDS)
                .map(need -> need.withUrgency(redrawn(need.urgency(), need.evidence(), random)))
                .toList();
        List<Capacity> capacities = profile.capacities().stream()
                .sorted(CAPACITIES)
                .map(capacity -> new Capacity(
                        capacity.field(),
                        capacity.modality(),
                        redrawn(capacity.strength(), capacity.evidence(), random),
                        capacity.evidence()))
                .toList();
        return profile.withNeeds(needs).withCapacities(capacities);
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

    private RandomGenerator generator(InstitutionId first, InstitutionId second) {
        return new Well1024a(new int[] {
            (int) (seed >>> Integer.SIZE),
            (int) seed,
            first.value().hashCode(),
            second.value().hashCode()
        });
    }
}
