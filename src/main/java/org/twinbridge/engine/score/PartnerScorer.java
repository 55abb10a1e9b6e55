package org.twinbridge.engine.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.BrainDrainTerm;
import org.twinbridge.engine.drain.Guard;
import org.twinbridge.engine.drain.Mend;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * Scores and explains one pair at a time by the plain formulas. A side's utility is the weighted sum of its criteria;
 * the pair's reciprocity the weighted harmonic mean of both utilities, so that the weaker side decides; the score adds
 * the brain-drain term. Deterministic and safe to share between threads.
 */
public final class PartnerScorer {

    private static final double NEUTRAL = .5;

    private final Setting setting;
    private final BrainDrainTerm drain;

    public PartnerScorer(Catalogue catalogue, Policy policy) {
        this.setting = new Setting(catalogue, policy);
        this.drain = new BrainDrainTerm(catalogue.countries(), policy.drain());
    }

    public Catalogue catalogue() {
        return setting.catalogue();
    }

    public Policy policy() {
        return setting.policy();
    }

    /** What {@code self} gains from {@code partner}. */
    public Utility utility(Profile self, Profile partner) {
        var criteria = new ArrayList<CriterionValue>();
        for (Map.Entry<Criterion, Double> weighed : policy().weights().entrySet()) {
            Criterion criterion = weighed.getKey();
            criteria.add(
                    new CriterionValue(criterion.id(), weighed.getValue(), criterion.value(self, partner, setting)));
        }
        return Utility.of(criteria, policy().floor());
    }

    /** Score of a pair that has no plan yet. */
    public PairScore score(Profile self, Profile partner) {
        return score(self, partner, MobilityPlan.between(self, partner));
    }

    /** Score of a pair under a plan. */
    public PairScore score(Profile self, Profile partner, MobilityPlan plan) {
        return score(
                self,
                partner,
                plan,
                utility(self, partner).value(),
                utility(partner, self).value());
    }

    /** Explanation of a pair that has no plan yet. */
    public Explanation explain(Profile self, Profile partner) {
        return explain(self, partner, MobilityPlan.between(self, partner));
    }

    /** Explanation of a pair under a plan. */
    public Explanation explain(Profile self, Profile partner, MobilityPlan plan) {
        Utility own = utility(self, partner);
        Utility others = utility(partner, self);
        PairScore pair = score(self, partner, plan, own.value(), others.value());
        List<Mend> mends =
                pair.brainDrain().value() < NEUTRAL ? drain.mends(self.country(), partner.country(), plan) : List.of();
        return new Explanation(
                pair,
                contributions(pair, own, others),
                own,
                others,
                needs(self, partner),
                needs(partner, self),
                mends,
                drain.withFullDegrees(self.country(), partner.country(), plan));
    }

    /** Why the pair must not be suggested, if anything forbids it; the first that does in the order of {@link Obstacle}. */
    public Optional<Obstacle> obstacle(Profile self, Profile partner, boolean withinCountryToo) {
        return Optional.ofNullable(obstacleOrNull(self, partner, withinCountryToo));
    }

    private @Nullable Obstacle obstacleOrNull(Profile self, Profile partner, boolean withinCountryToo) {
        if (self.id().equals(partner.id())) {
            return Obstacle.SELF;
        }
        if (self.house().contains(partner.id()) || partner.house().contains(self.id())) {
            return Obstacle.SAME_HOUSE;
        }
        if (catalogue().twinnings().anyActive(self.id(), partner.id())) {
            return Obstacle.ALREADY_TWINNED;
        }
        if (self.exclusions().contains(partner.id()) || partner.exclusions().contains(self.id())) {
            return Obstacle.EXCLUDED;
        }
        if (self.quota() == 0 || partner.quota() == 0) {
            return Obstacle.QUOTA_REACHED;
        }
        if (drain.guard(self.country(), partner.country(), MobilityPlan.between(self, partner))
                .isPresent()) {
            return Obstacle.GUARDED;
        }
        if (!catalogue().counts(self.country(), partner.country())) {
            return Obstacle.OUTSIDE_INITIATIVE;
        }
        if (!setting.doBusiness(self, partner)) {
            return Obstacle.NOTHING_FOR_INITIATIVE;
        }
        return !withinCountryToo && self.country().equals(partner.country()) ? Obstacle.SAME_COUNTRY : null;
    }

    /**
     * Weighted harmonic mean of both utilities (H), in (0, 1]: the weaker side decides.
     *
     * @param balance weight of {@code own}, in (0, 1)
     */
    public static double reciprocity(double balance, double own, double others) {
        return 1 / (balance / own + (1 - balance) / others);
    }

    private PairScore score(Profile self, Profile partner, MobilityPlan plan, double own, double others) {
        double reciprocity = reciprocity(policy().balance(), own, others);
        BrainDrain term = drain.assess(self.country(), partner.country(), plan);
        Guard guard = drain.guard(self.country(), partner.country(), plan).orElse(null);
        double share = policy().brainDrainWeight();
        double score = (1 - share) * reciprocity + share * term.value();
        return new PairScore(self.id(), partner.id(), score, own, others, reciprocity, term, guard);
    }

    /** H is homogeneous of degree 1 in the utilities, so by Euler it is the sum of its parts {@code (∂H/∂U)·w·f}. */
    private List<Contribution> contributions(PairScore pair, Utility own, Utility others) {
        var contributions = new ArrayList<Contribution>();
        addSide(contributions, Side.SELF, own, policy().balance(), pair.reciprocity());
        addSide(contributions, Side.PARTNER, others, 1 - policy().balance(), pair.reciprocity());
        contributions.add(new Contribution(
                CriterionId.BRAIN_DRAIN,
                Side.BOTH,
                policy().brainDrainWeight() * pair.brainDrain().value()));
        return contributions;
    }

    private void addSide(
            List<Contribution> contributions, Side side, Utility utility, double balance, double reciprocity) {
        double ratio = reciprocity / utility.value();
        double slope = (1 - policy().brainDrainWeight()) * balance * ratio * ratio;
        for (CriterionValue value : utility.criteria()) {
            contributions.add(new Contribution(value.criterion(), side, slope * value.weighted()));
        }
        if (utility.liftedByFloor() > 0) {
            contributions.add(new Contribution(CriterionId.FLOOR, side, slope * utility.liftedByFloor()));
        }
    }

    private List<NeedMatch> needs(Profile self, Profile partner) {
        return self.needs().stream()
                .sorted(Comparator.comparingDouble(Need::claim)
                        .reversed()
                        .thenComparing(Need::field)
                        .thenComparing(Need::modality))
                .map(need -> match(need, self, partner))
                .toList();
    }

    /** Of capacities that meet a need equally well the first by field and modality, however the profile lists them. */
    private NeedMatch match(Need need, Profile self, Profile partner) {
        Capacity best = null;
        double value = 0;
        List<Capacity> ordered = partner.capacities().stream()
                .sorted(Comparator.comparing(Capacity::field).thenComparing(Capacity::modality))
                .toList();
        for (Capacity capacity : ordered) {
            double meets = setting.meets(need, capacity, self, partner);
            if (meets > value) {
                best = capacity;
                value = meets;
            }
        }
        return new NeedMatch(need, best, value, value >= policy().meetsFrom());
    }
}
