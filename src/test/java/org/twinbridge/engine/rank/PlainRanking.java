package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/** The oracle: everybody is scored by the plain formulas, sorted, and given places. Obviously right, and slow. */
final class PlainRanking {

    private static final double TIE = 1e-4;

    private PlainRanking() {}

    static Ranking of(Catalogue catalogue, RankQuery query, Policy policy) {
        List<PairScore> scores = scores(catalogue, query, policy);
        List<RankedPartner> ranked = places(scores, catalogue);
        return new Ranking(
                query.institution(),
                policy.label(),
                catalogue.release(),
                scores.size(),
                ranked.subList(0, Math.min(query.limit(), ranked.size())));
    }

    static List<PairScore> scores(Catalogue catalogue, RankQuery query, Policy policy) {
        var scorer = new PartnerScorer(catalogue, policy);
        Profile self = catalogue.profile(query.institution());
        var scores = new ArrayList<PairScore>();
        for (Profile partner : catalogue.profiles()) {
            boolean free = scorer.obstacle(self, partner, query.filter().withinCountryToo())
                    .isEmpty();
            if (free && query.filter().accepts(partner, catalogue.countries())) {
                scores.add(scorer.score(self, partner));
            }
        }
        return scores;
    }

    private static List<RankedPartner> places(List<PairScore> scores, Catalogue catalogue) {
        List<PairScore> rest = new ArrayList<>(scores);
        rest.sort(Comparator.comparingDouble(PairScore::score).reversed());
        var ranked = new ArrayList<RankedPartner>();
        while (!rest.isEmpty()) {
            double lowest = rest.getFirst().score() - TIE;
            List<PairScore> tie = new ArrayList<>(
                    rest.stream().filter(p -> p.score() >= lowest).toList());
            tie.sort(Comparator.comparingDouble(
                            (PairScore p) -> catalogue.profile(p.partner()).completeness())
                    .reversed()
                    .thenComparing(PairScore::partner));
            int rank = ranked.size() + 1;
            tie.forEach(pair -> ranked.add(new RankedPartner(rank, pair)));
            rest = rest.subList(tie.size(), rest.size());
        }
        return ranked;
    }
}
