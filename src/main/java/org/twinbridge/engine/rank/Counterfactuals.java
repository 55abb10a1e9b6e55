package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Side;

/**
 * What one more declared capacity would do for a pair: for the most urgent needs of each side that the other does not
 * meet, the score and the place in the list if the other declared a capacity for just that. Safe to share between threads.
 */
public final class Counterfactuals {

    private static final int NEEDS_OF_A_SIDE = 3;
    private static final int MOST = 3;
    private static final double DECLARED_STRENGTH = .8;

    private static final Comparator<Counterfactual> STRONGEST_FIRST = Comparator.comparingDouble(Counterfactual::gain)
            .reversed()
            .thenComparing(Counterfactual::side)
            .thenComparing(Counterfactual::field)
            .thenComparing(Counterfactual::modality);

    private final PartnerRanker ranker;

    public Counterfactuals(PartnerRanker ranker) {
        this.ranker = ranker;
    }

    /**
     * The changes that would lift the score most, at most three, the strongest first; none where the partner is not
     * eligible or no such change helps. Scores are exact; the others that a place is counted among are scored by the fast
     * walk. The length of the list that is asked for plays no part: a partner far down has a place too.
     *
     * @throws IllegalArgumentException if the catalogue lacks either institution
     */
    public List<Counterfactual> of(RankQuery query, InstitutionId partner, Policy policy) {
        Profile self = ranker.catalogue().profile(query.institution());
        Profile other = ranker.catalogue().profile(partner);
        FastScores scores = ranker.scores(self, query.filter(), policy);
        int position = ranker.index().position(partner);
        if (Double.isNaN(scores.values()[position])) {
            return List.of();
        }
        var scorer = new PartnerScorer(ranker.catalogue(), policy);
        Explanation now = scorer.explain(self, other);
        double before = now.pair().score();
        int rankBefore = scores.place(position, before);
        var found = new ArrayList<Counterfactual>();
        for (Need need : unmet(now.needsOfSelf())) {
            double after = scorer.score(self, able(other, need)).score();
            if (after > before) {
                found.add(
                        counterfactual(Side.PARTNER, need, after - before, rankBefore, scores.place(position, after)));
            }
        }
        for (Need need : unmet(now.needsOfPartner())) {
            Profile ableSelf = able(self, need);
            double after = scorer.score(ableSelf, other).score();
            if (after > before) {
                int rankAfter = ranker.scores(ableSelf, query.filter(), policy).place(position, after);
                found.add(counterfactual(Side.SELF, need, after - before, rankBefore, rankAfter));
            }
        }
        return found.stream().sorted(STRONGEST_FIRST).limit(MOST).toList();
    }

    /** The most urgent needs that nobody meets, one for each field and modality. */
    private static List<Need> unmet(List<NeedMatch> needs) {
        var unmet = new ArrayList<Need>();
        for (NeedMatch match : needs) {
            Need need = match.need();
            boolean seen =
                    unmet.stream().anyMatch(n -> n.field().equals(need.field()) && n.modality() == need.modality());
            if (!match.met() && !seen && unmet.size() < NEEDS_OF_A_SIDE) {
                unmet.add(need);
            }
        }
        return unmet;
    }

    private Profile able(Profile profile, Need need) {
        var capacities = new ArrayList<>(profile.capacities());
        capacities.add(new Capacity(
                need.field(),
                need.modality(),
                DECLARED_STRENGTH,
                Evidence.of(Source.DECLARED, ranker.catalogue().asOf())));
        return profile.withCapacities(capacities);
    }

    private static Counterfactual counterfactual(Side side, Need need, double gain, int rankBefore, int rankAfter) {
        return new Counterfactual(side, need.field(), need.modality(), gain, rankBefore, rankAfter);
    }
}
