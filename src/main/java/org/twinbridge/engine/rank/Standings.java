package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PairScore;

/** Gives places to scores: those within a tie share one, and stand by completeness of profile, then id. */
final class Standings {

    private Standings() {}

    /** @param scores best first */
    static List<RankedPartner> ranked(List<PairScore> scores, Catalogue catalogue) {
        var ranked = new ArrayList<RankedPartner>();
        int first = 0;
        while (first < scores.size()) {
            int end = endOfTie(scores, first);
            var tie = new ArrayList<>(scores.subList(first, end));
            tie.sort(Comparator.comparingDouble(
                            (PairScore p) -> catalogue.profile(p.partner()).completeness())
                    .reversed()
                    .thenComparing(PairScore::partner));
            int rank = first + 1;
            tie.forEach(pair -> ranked.add(new RankedPartner(rank, pair)));
            first = end;
        }
        return ranked;
    }

    /** A tie reaches as far as scores stay within its first one's reach, so that it can't creep down the list. */
    private static int endOfTie(List<PairScore> scores, int first) {
        double lowest = scores.get(first).score() - PartnerRanker.TIE;
        int end = first + 1;
        while (end < scores.size() && scores.get(end).score() >= lowest) {
            end++;
        }
        return end;
    }
}
