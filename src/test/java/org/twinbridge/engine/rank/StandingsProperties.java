package org.twinbridge.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

class StandingsProperties {

    private static final Policy POLICY = Policy.withDefaults();

    @Property(tries = 200)
    void standsAsThePlainScoresSayHoweverRoughTheScoresAre(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int limit,
            @ForAll @IntRange(min = 1, max = 6) int magnitude) {
        var random = new SplittableRandom(seed);
        double tolerance = Math.pow(10, -magnitude);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, 60);
        var query = new RankQuery(SyntheticCatalogue.id(0), PartnerFilter.none(), limit);
        var standings =
                new Standings(catalogue.profile(query.institution()), new PartnerScorer(catalogue, POLICY), tolerance);

        for (PairScore plain : PlainRanking.scores(catalogue, query, POLICY)) {
            double rough = plain.score() + random.nextDouble(-tolerance, tolerance);
            standings.add(catalogue.profile(plain.partner()), rough);
        }

        assertThat(standings.first(limit))
                .isEqualTo(PlainRanking.of(catalogue, query, POLICY).partners());
    }
}
