package org.twinbridge.engine.network;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.twinbridge.engine.drain.BrainDrainTerm;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.drain.PairTerm;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Criterion;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Setting;

/**
 * Scores of pairs as {@link org.twinbridge.engine.score.PartnerScorer} gives them, a good deal faster: the shipped criteria
 * that look at every need and capacity read a panel's tables, and what hangs on one institution or two countries alone is
 * worked out once. A criterion of a policy's own is asked itself. Safe to share between threads.
 */
final class PairScores {

    private static final Set<Criterion> SHIPPED =
            Set.copyOf(Policy.withDefaults().weights().keySet());

    private final CandidatePool pool;
    private final Setting setting;
    private final Policy policy;
    private final BrainDrainTerm drain;
    private final Map<Long, PairTerm> terms = new ConcurrentHashMap<>();
    private final Map<Integer, Double> trust = new ConcurrentHashMap<>();
    private final Map<Integer, Double> highestAdamicAdar = new ConcurrentHashMap<>();

    PairScores(CandidatePool pool) {
        this.pool = pool;
        this.setting = pool.setting();
        this.policy = setting.policy();
        this.drain = new BrainDrainTerm(setting.catalogue().countries(), policy.drain());
    }

    /** Whether two may be in one network: not of one house, neither excludes the other, no guard forbids it. */
    boolean areCompatible(int a, int b, MobilityPlan plan) {
        Profile one = pool.profile(a);
        Profile other = pool.profile(b);
        return !one.id().equals(other.id())
                && !one.house().contains(other.id())
                && !other.house().contains(one.id())
                && !one.exclusions().contains(other.id())
                && !other.exclusions().contains(one.id())
                && !(drain.drawsAway(plan) && term(a, b).exposedIsProtected());
    }

    /** The brain-drain term of a pair under a plan of which only the months are known, in [0, 1]. */
    double drainTerm(int a, int b, MobilityPlan plan) {
        return term(a, b).value(plan.monthsByOrdinal(), plan.totalMonths());
    }

    /** S of two members of a panel, in [0, 1]. */
    double score(Panel panel, int a, int b, double drainTerm) {
        double balance = policy.balance();
        double reciprocity = 1 / (balance / utility(panel, a, b) + (1 - balance) / utility(panel, b, a));
        return (1 - policy.brainDrainWeight()) * reciprocity + policy.brainDrainWeight() * drainTerm;
    }

    private double utility(Panel panel, int self, int partner) {
        double sum = 0;
        for (Map.Entry<Criterion, Double> weighed : policy.weights().entrySet()) {
            sum += weighed.getValue() * value(weighed.getKey(), panel, self, partner);
        }
        return Math.max(policy.floor(), sum);
    }

    private double value(Criterion criterion, Panel panel, int self, int partner) {
        if (!SHIPPED.contains(criterion)) {
            return criterion.value(panel.profile(self), panel.profile(partner), setting);
        }
        CriterionId id = criterion.id();
        if (id.equals(CriterionId.COVERAGE)) {
            return coverage(panel, self, partner);
        }
        if (id.equals(CriterionId.PRIORITY)) {
            return priority(panel, self, partner);
        }
        if (id.equals(CriterionId.TRUST)) {
            return trust.computeIfAbsent(
                    panel.position(partner),
                    p -> setting.catalogue().trackRecord(pool.profile(p).id()).trust());
        }
        if (id.equals(CriterionId.NETWORK)) {
            return network(panel.position(self), panel.position(partner));
        }
        return criterion.value(panel.profile(self), panel.profile(partner), setting);
    }

    private double coverage(Panel panel, int self, int partner) {
        int position = panel.position(self);
        double covered = 0;
        for (int need = pool.needStart(position); need < pool.needEnd(position); need++) {
            covered += pool.needShare(need) * panel.ability(partner, pool.needKey(need), self);
        }
        return covered;
    }

    private double priority(Panel panel, int self, int partner) {
        int position = panel.position(self);
        double met = 0;
        double total = 0;
        for (int need = pool.needStart(position); need < pool.needEnd(position); need++) {
            int key = pool.needKey(need);
            if (policy.isPriority(Likeness.field(key))) {
                total += pool.needShare(need);
                met += panel.ability(partner, key, self) >= policy.meetsFrom() ? pool.needShare(need) : 0;
            }
        }
        return total == 0 ? 0 : met / total;
    }

    private double network(int self, int partner) {
        Catalogue catalogue = setting.catalogue();
        Profile own = pool.profile(self);
        Profile other = pool.profile(partner);
        if (catalogue.twinnings().anyMatch(own, other)) {
            return 0;
        }
        double highest =
                highestAdamicAdar.computeIfAbsent(self, s -> catalogue.ties().highestAdamicAdar(own));
        return highest == 0 ? 0 : Math.min(1, catalogue.ties().adamicAdar(own.id(), other.id()) / highest);
    }

    private PairTerm term(int a, int b) {
        long key = (long) pool.country(a) * pool.countryCount() + pool.country(b);
        return terms.computeIfAbsent(
                key,
                k -> drain.between(pool.profile(a).country(), pool.profile(b).country()));
    }
}
