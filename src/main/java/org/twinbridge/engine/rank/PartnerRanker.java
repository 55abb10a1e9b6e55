package org.twinbridge.engine.rank;

import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/**
 * Finds the exact best partners of an institution among all of a catalogue: a fast walk over columns finds who could be
 * among them, the plain formulas give their scores and their order. Safe to share between threads.
 */
public final class PartnerRanker {

    /** Scores this close are one tie. */
    static final double TIE = 1e-4;

    private final ProfileIndex index;

    /** Lays the catalogue out first, which takes about a second for 100,000 institutions: keep the ranker. */
    public PartnerRanker(Catalogue catalogue) {
        this(new ProfileIndex(catalogue));
    }

    public PartnerRanker(ProfileIndex index) {
        this.index = index;
    }

    public Catalogue catalogue() {
        return index.catalogue();
    }

    /**
     * The best partners under a policy: by score, then completeness of profile, then id. A shorter list is the head of a
     * longer one.
     *
     * @throws IllegalArgumentException if the catalogue does not have the institution
     */
    public Ranking rank(RankQuery query, Policy policy) {
        return rank(catalogue().profile(query.institution()), query, policy);
    }

    /**
     * As {@link #rank(RankQuery, Policy)}, if what is known of the institution that asks were something else; all others
     * stay as they are. Nothing is laid out anew.
     *
     * @param self the institution as it might be, of the query's id
     * @throws IllegalArgumentException if it is another institution than the query's
     */
    public Ranking rank(Profile self, RankQuery query, Policy policy) {
        if (!self.id().equals(query.institution())) {
            throw new IllegalArgumentException("The partners of (%s) cannot be ranked with the profile of (%s)."
                    .formatted(query.institution(), self.id()));
        }
        FastScores scores = scores(self, query.filter(), policy);
        double least = scores.atRank(query.limit()) - TIE - 2 * scores.tolerance();
        var standings = new Standings(self, new PartnerScorer(catalogue(), policy), scores.tolerance());
        for (int position : scores.reaching(least)) {
            standings.add(index.profile(position), scores.values()[position]);
        }
        return new Ranking(
                self.id(), policy.label(), catalogue().release(), scores.eligible(), standings.first(query.limit()));
    }

    ProfileIndex index() {
        return index;
    }

    /** Scores of everybody as a partner of an institution as it is, or as it might be. */
    FastScores scores(Profile self, PartnerFilter filter, Policy policy) {
        return ScoringPass.over(index, policy, self, filter);
    }
}
