package org.twinbridge.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

class ShortlistTest {

    /** What the shortlist loses, measured: 1,500 candidates, against the same search with everybody looked at closely. */
    @Test
    void losesNextToNothingAgainstASearchAmongAll() {
        for (long seed = 1; seed <= 3; seed++) {
            Catalogue catalogue = NetworkWorld.random(1_500, seed);
            NetworkDemand demand = NetworkDemand.of(NetworkTarget.theme(new Field("0113")), NetworkRules.ofSize(6));
            var pool = new CandidatePool(catalogue, Policy.withDefaults());
            var panel = new Panel(pool, new PairScores(pool), demand.target());
            var book = new RuleBook(pool, demand.rules());
            panel.addAll(IntStream.range(0, pool.size()).filter(book::admits).toArray());
            var search = new NetworkSearch(panel, new NetworkObjective(panel, demand.weights()), book, List.of());
            int[] starts = IntStream.range(0, panel.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -panel.targetAbility(i, 0)))
                    .limit(6)
                    .mapToInt(Integer::intValue)
                    .toArray();
            double amongAll = search.value(search.better(search.fromFixed(), search.best(starts)));

            var answer = (NetworkProposal) new NetworkComposer(catalogue, Policy.withDefaults()).compose(demand);

            assertThat(answer.network().value().value()).isGreaterThanOrEqualTo(.99 * amongAll);
        }
    }

    @Test
    void holdsEnoughOfThoseTheRulesAskFor() {
        Catalogue catalogue = NetworkWorld.random(1_000, 5);
        NetworkRules rules = NetworkRules.ofSize(5)
                .withBounds(List.of(GroupBound.ofRegion("Bolivia", Set.of(NetworkWorld.SOUTH.get(3)), 3, 3)));

        var answer = (NetworkProposal) new NetworkComposer(catalogue, Policy.withDefaults())
                .compose(NetworkDemand.of(NetworkTarget.theme(new Field("0511")), rules));

        assertThat(answer.network().ids().stream()
                        .map(id -> catalogue.profile(id).country())
                        .filter(NetworkWorld.SOUTH.get(3)::equals))
                .hasSize(3);
    }
}
