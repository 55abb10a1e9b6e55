package org.twinbridge.engine.rank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.PairTerm;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Criterion;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Feasibility;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Setting;
import org.twinbridge.engine.score.ThemeOverlap;

/**
 * One walk over the index that scores everybody as a partner of one institution, both ways. It gives the plain formulas'
 * scores to within what floats lose. The six criteria that ship are read from columns; any other that a policy adds is
 * asked pair by pair. For one use by one thread.
 */
final class ScoringPass {

    /** What floats may shift a utility by; the harmonic mean multiplies it by up to one over the smaller balance. */
    private static final double LOSS = 5e-7;

    /** Institutions whose sums are kept at hand at a time. */
    private static final int STRETCH = 1024;

    private static final Set<Criterion> SHIPPED =
            Policy.withDefaults().weights().keySet();

    private final ProfileIndex index;
    private final Policy policy;
    private final Profile self;
    private final CountryStanding standing;
    private final Sieve sieve;
    private final AbilityTable abilities;
    private final AskedNeeds needs;
    private final OfferedAbilities offers;
    private final Acquaintances acquaintances;
    private final @Nullable InitiativeBusiness business;
    private final PairTerms terms;
    private final AssumedPlans plans;
    private final Map<Criterion, Double> further = new HashMap<>();
    private final double[] themes;
    private final double[] languages;
    private final int ownMask;
    private final double ownLongitude;
    private final double ownTrust;
    private final double coverage;
    private final double theme;
    private final double feasibility;
    private final double trust;
    private final double priority;
    private final double network;

    private final double[] scores;
    private final double[] covered = new double[STRETCH];
    private final double[] met = new double[STRETCH];
    private int nextBarred;
    private int nextAcquaintance;
    private int eligible;

    private ScoringPass(ProfileIndex index, Policy policy, Profile self, PartnerFilter filter) {
        this.index = index;
        this.policy = policy;
        this.self = self;
        this.standing = index.catalogue().countries().standing(self.country());
        this.sieve = new Sieve(index, self, filter);
        this.abilities = index.abilities(policy);
        this.needs = new AskedNeeds(self, index, policy, abilities);
        this.offers = new OfferedAbilities(index, self, policy, abilities);
        this.acquaintances = Acquaintances.of(self, index);
        this.business = index.catalogue()
                .business()
                .map(asked -> new InitiativeBusiness(asked, index, self, policy, abilities, STRETCH))
                .orElse(null);
        this.terms = index.terms(policy);
        this.plans = new AssumedPlans(self, index, terms.term());
        this.themes = abilities.themeRow(self.themes());
        this.languages = index.languageSets.stream()
                .mapToDouble(others -> Feasibility.language(self.languages(), others))
                .toArray();
        this.ownMask = NeedKey.mask(self.acceptedModalities());
        this.ownLongitude = self.place() == null ? Double.NaN : self.place().longitude();
        this.ownTrust = index.catalogue().trackRecord(self.id()).trust();
        policy.weights().forEach((criterion, weight) -> {
            if (!SHIPPED.contains(criterion) && weight > 0) {
                further.put(criterion, weight);
            }
        });
        this.coverage = weight(CriterionId.COVERAGE);
        this.theme = weight(CriterionId.THEME);
        this.feasibility = weight(CriterionId.FEASIBILITY);
        this.trust = weight(CriterionId.TRUST);
        this.priority = weight(CriterionId.PRIORITY);
        this.network = weight(CriterionId.NETWORK);
        this.scores = new double[index.size()];
    }

    /** Scores everybody. The institution that asks need not be in the index as it is given here: it may be a what-if. */
    static FastScores over(ProfileIndex index, Policy policy, Profile self, PartnerFilter filter) {
        return new ScoringPass(index, policy, self, filter).run();
    }

    private double weight(CriterionId id) {
        return policy.weights().entrySet().stream()
                .filter(weight -> weight.getKey().id().equals(id) && SHIPPED.contains(weight.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private FastScores run() {
        Arrays.fill(scores, Double.NaN);
        for (CountryRun run : index.runs()) {
            if (sieve.passes(run)) {
                score(run);
            }
        }
        return new FastScores(scores, eligible, LOSS / Math.min(policy.balance(), 1 - policy.balance()));
    }

    private void score(CountryRun run) {
        CountryCode country = run.standing().country();
        double ties = index.catalogue()
                .countries()
                .ties()
                .between(self.country(), country)
                .orElse(Feasibility.UNKNOWN);
        var between = new Between(
                terms.between(self.country(), run),
                exposure(standing.drain(), run.standing().drain()),
                exposure(run.standing().drain(), standing.drain()),
                ties);
        plans.startCountry(between.term());
        for (int from = run.from(); from < run.to(); from += STRETCH) {
            score(between, from, Math.min(from + STRETCH, run.to()));
        }
    }

    private static AbilityTable.Exposure exposure(double needing, double giving) {
        if (needing == giving) {
            return AbilityTable.Exposure.EQUAL;
        }
        return needing > giving ? AbilityTable.Exposure.NEEDING_SIDE_MORE : AbilityTable.Exposure.NEEDING_SIDE_LESS;
    }

    private void score(Between between, int from, int to) {
        Arrays.fill(covered, 0);
        Arrays.fill(met, 0);
        needs.addTo(covered, met, from, to, between.ofSelf());
        if (business != null) {
            business.start(from, to, between.ofSelf());
        }
        for (int position = from; position < to; position++) {
            if (passes(position)
                    && (business == null || business.isDone(position, position - from, between.ofPartner()))) {
                scores[position] = score(position, position - from, between);
                eligible++;
            }
        }
    }

    private boolean passes(int position) {
        int[] barred = sieve.barred();
        while (nextBarred < barred.length && barred[nextBarred] < position) {
            nextBarred++;
        }
        return (nextBarred == barred.length || barred[nextBarred] != position)
                && sieve.passes(position)
                && !plans.guarded(index.accepted[position]);
    }

    private double score(int position, int place, Between between) {
        double common = theme * sweetness(position) + feasibility * together(position, between.ties());
        int mask = index.accepted[position];
        double own = common
                + coverage * covered[place]
                + priority * met[place]
                + feasibility / 4 * needs.accepted(mask)
                + trust * index.trusts[position];
        double others = common
                + coverage * offers.covered(position, between.ofPartner())
                + priority * offers.met(position, between.ofPartner())
                + feasibility / 4 * acceptedByPartner(position, mask)
                + trust * ownTrust;
        if (acquainted(position)) {
            own += network * acquaintances.toSelf[nextAcquaintance];
            others += network * acquaintances.toPartner[nextAcquaintance];
        }
        if (!further.isEmpty()) {
            own += furtherUtility(self, index.profile(position));
            others += furtherUtility(index.profile(position), self);
        }
        double reciprocity = PartnerScorer.reciprocity(
                policy.balance(), Math.max(policy.floor(), own), Math.max(policy.floor(), others));
        double share = policy.brainDrainWeight();
        return (1 - share) * reciprocity + share * plans.drain(mask);
    }

    /** Closeness of the overlap of themes to the sweet spot, the same for both sides. */
    private double sweetness(int position) {
        float inverseNorm = abilities.inverseNorm(position);
        if (inverseNorm == 0 || self.themes().isEmpty()) {
            return 0;
        }
        double overlap = 0;
        for (int i = index.themes.start[position]; i < index.themes.start[position + 1]; i++) {
            overlap += index.themeWeights[i] * themes[index.themes.key[i]];
        }
        return ThemeOverlap.sweetness(Math.clamp(overlap * inverseNorm, 0, 1), policy.sweetSpot());
    }

    /** The parts of feasibility that are the same for both sides: languages, hours and countries. */
    private double together(int position, double ties) {
        float longitude = index.longitudes[position];
        double time = Float.isNaN(longitude) || Double.isNaN(ownLongitude)
                ? Feasibility.UNKNOWN
                : Feasibility.time(ownLongitude, longitude);
        return (languages[index.languages[position]] + time + ties) / 4;
    }

    private double acceptedByPartner(int position, int mask) {
        boolean unknown = ownMask == 0 || mask == 0 || index.needs.start[position] == index.needs.start[position + 1];
        return unknown ? Feasibility.UNKNOWN : offers.accepted(position, mask & ownMask);
    }

    private boolean acquainted(int position) {
        while (acquaintances.positions[nextAcquaintance] < position) {
            nextAcquaintance++;
        }
        return acquaintances.positions[nextAcquaintance] == position;
    }

    private double furtherUtility(Profile needing, Profile giving) {
        var setting = new Setting(index.catalogue(), policy);
        double sum = 0;
        for (Map.Entry<Criterion, Double> weight : further.entrySet()) {
            sum += weight.getValue() * weight.getKey().value(needing, giving, setting);
        }
        return sum;
    }

    /**
     * What the two countries have to do with each other.
     *
     * @param term their brain-drain term
     * @param ofSelf who is more exposed where self has the need
     * @param ofPartner who is more exposed where the partner has the need
     * @param ties their ties, in [0, 1]
     */
    private record Between(PairTerm term, AbilityTable.Exposure ofSelf, AbilityTable.Exposure ofPartner, double ties) {}
}
