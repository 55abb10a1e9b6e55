package org.twinbridge.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.initiative.RandomTerms;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/** The fast walk knows what it means that a catalogue is seen through an initiative. */
class RankingThroughInitiativesProperties {

    @Property(tries = 150)
    void returnsTheListOfThePlainLoop(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 40) int limit) {
        var random = new SplittableRandom(seed);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
        Catalogue seen = RandomTerms.of(random, catalogue).seen(catalogue);
        var filter = PartnerFilter.none().withWithinCountryToo(random.nextBoolean());

        for (InstitutionId id :
                seen.profiles().stream().map(Profile::id).limit(3).toList()) {
            var query = new RankQuery(id, filter, limit);

            Ranking fast = new PartnerRanker(seen).rank(query, Policy.withDefaults());

            assertThat(fast).isEqualTo(PlainRanking.of(seen, query, Policy.withDefaults()));
        }
    }
}
