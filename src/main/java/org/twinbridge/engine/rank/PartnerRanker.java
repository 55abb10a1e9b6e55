package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/** Finds the exact best partners of an institution among all of a catalogue. Safe to share between threads. */
public final class PartnerRanker {

    /** Scores this close are one tie. */
    static final double TIE = 1e-4;

    private final Catalogue catalogue;

    public PartnerRanker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * The best partners under a policy: by score, then completeness of profile, then id.
     *
     * @throws IllegalArgumentException if the catalogue does not have the institution
     */
    public Ranking rank(RankQuery query, Policy policy) {
        var scorer = new PartnerScorer(catalogue, policy);
        Profile self = catalogue.profile(query.institution());
        var scores = new ArrayList<PairScore>();
        for (Profile partner : catalogue.profiles()) {
            if (scorer.obstacle(self, partner, query.filter().withinCountryToo())
                            .isEmpty()
                    && query.filter().accepts(partner, catalogue.countries())) {
                scores.add(scorer.score(self, partner));
            }
        }
        scores.sort(Comparator.comparingDouble(PairScore::score).reversed().thenComparing(PairScore::partner));
        List<PairScore> best = scores.subList(0, Math.min(query.limit(), scores.size()));
        return new Ranking(
                self.id(), policy.label(), catalogue.release(), scores.size(), Standings.ranked(best, catalogue));
    }
}
