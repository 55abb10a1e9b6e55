package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;

/**
 * Gives places to scores, best first: those within a tie share a place, and stand by completeness of profile, then id. A
 * tie reaches as far as scores stay within its first one's reach, so that it can't creep down the list. Scores may be
 * known to within a tolerance only: wherever that could matter the plain formulas are asked, so that the list is the one
 * they give.
 */
final class Standings {

    private static final Comparator<Candidate> BY_SCORE =
            Comparator.comparingDouble((Candidate c) -> c.score).reversed();
    private static final Comparator<Candidate> WITHIN_A_TIE = Comparator.comparingDouble(
                    (Candidate c) -> c.profile.completeness())
            .reversed()
            .thenComparing(c -> c.profile.id());

    private final Profile self;
    private final PartnerScorer scorer;
    private final double tolerance;
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param tolerance how far a score that is added may lie from the plain one */
    Standings(Profile self, PartnerScorer scorer, double tolerance) {
        this.self = self;
        this.scorer = scorer;
        this.tolerance = tolerance;
    }

    void add(Profile partner, double score) {
        candidates.add(new Candidate(partner, score));
    }

    /** The first of the list, all that were added if there are fewer. */
    List<RankedPartner> first(int limit) {
        candidates.sort(BY_SCORE);
        var ranked = new ArrayList<RankedPartner>();
        while (ranked.size() < Math.min(limit, candidates.size())) {
            int first = ranked.size();
            List<Candidate> tie = candidates.subList(first, endOfTie(first));
            tie.sort(WITHIN_A_TIE);
            tie.stream()
                    .limit(limit - first)
                    .forEach(candidate -> ranked.add(new RankedPartner(first + 1, plain(candidate))));
        }
        return List.copyOf(ranked);
    }

    private int endOfTie(int first) {
        if (isDoubtful(first)) {
            settle(first);
        }
        double lowest = candidates.get(first).score - PartnerRanker.TIE;
        int end = first + 1;
        while (end < candidates.size() && candidates.get(end).score >= lowest) {
            end++;
        }
        return end;
    }

    /** Whether some candidate's tolerance leaves open on which side of the end of the tie it stands. */
    private boolean isDoubtful(int first) {
        double lowest = candidates.get(first).score - PartnerRanker.TIE;
        for (int i = first; i < candidates.size() && candidates.get(i).score > lowest - 2 * tolerance; i++) {
            if (candidates.get(i).score < lowest + 2 * tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Takes the plain scores of those that may be first in the tie and of those that may be last. */
    private void settle(int first) {
        double highest = candidates.get(first).score;
        double lowest = highest - PartnerRanker.TIE;
        List<Candidate> rest = candidates.subList(first, candidates.size());
        for (Candidate candidate : rest) {
            if (candidate.score >= highest - 2 * tolerance || Math.abs(candidate.score - lowest) <= 2 * tolerance) {
                plain(candidate);
            }
        }
        rest.sort(BY_SCORE);
    }

    private PairScore plain(Candidate candidate) {
        PairScore pair = candidate.pair;
        if (pair == null) {
            pair = scorer.score(self, candidate.profile);
            candidate.pair = pair;
            candidate.score = pair.score();
        }
        return pair;
    }

    private static final class Candidate {
        private final Profile profile;
        private double score;
        private @Nullable PairScore pair;

        private Candidate(Profile profile, double score) {
            this.profile = profile;
            this.score = score;
        }
    }
}
