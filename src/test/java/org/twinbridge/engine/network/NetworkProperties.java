package org.twinbridge.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Setting;

class NetworkProperties {

    /** 200 seeded cases of up to 15 candidates: sizes, targets, fixed members and bounds vary. */
    @Example
    void comesCloseToBruteForce() {
        double worst = 1;
        double sum = 0;
        int cases = 0;
        for (long seed = 0; cases < 200; seed++) {
            Catalogue catalogue = NetworkWorld.random(8 + (int) (seed % 8), seed);
            NetworkDemand demand = demand(catalogue, seed);
            double truth = new BruteForce(catalogue, demand).value();
            NetworkAnswer answer = new NetworkComposer(catalogue, Policy.withDefaults()).compose(demand);
            if (Double.isInfinite(truth)) {
                assertThat(answer).isInstanceOf(InfeasibleNetwork.class);
            } else {
                assertThat(answer).as("seed " + seed).isInstanceOf(NetworkProposal.class);
                double ratio = ((NetworkProposal) answer).network().value().value() / truth;
                assertThat(truth).isPositive();
                assertThat(ratio).isLessThanOrEqualTo(1 + 1e-9);
                worst = Math.min(worst, ratio);
                sum += ratio;
                cases++;
            }
        }
        System.out.printf("Networks against brute force, %d cases: worst %.4f, mean %.4f%n", cases, worst, sum / cases);
        assertThat(sum / cases).isGreaterThanOrEqualTo(.98);
    }

    @Property(tries = 60)
    void scoresPairsAsThePlainFormulasDo(@ForAll @IntRange(min = 2, max = 20) int institutions, @ForAll long seed) {
        Catalogue catalogue = NetworkWorld.random(institutions, seed);
        var scorer = new PartnerScorer(catalogue, Policy.withDefaults());
        Panel panel = panelOfAll(catalogue);

        for (int i = 0; i < panel.size(); i++) {
            for (int j = 0; j < i; j++) {
                Profile one = panel.profile(j);
                Profile other = panel.profile(i);
                PairScore plain = scorer.score(one, other);
                Obstacle obstacle = scorer.obstacle(one, other, true).orElse(null);
                boolean apart = obstacle == Obstacle.SAME_HOUSE
                        || obstacle == Obstacle.EXCLUDED
                        || obstacle == Obstacle.GUARDED
                        || (obstacle == Obstacle.QUOTA_REACHED && plain.guardOrNull() != null);
                assertThat(panel.areCompatible(i, j)).isEqualTo(!apart);
                assertThat(panel.drainTerm(i, j)).isCloseTo(plain.brainDrain().value(), within(1e-6));
                if (!apart) {
                    assertThat(panel.score(i, j)).isCloseTo(plain.score(), within(1e-6));
                }
            }
        }
    }

    @Property(tries = 60)
    void meetsNeedsAsThePlainFormulasDo(@ForAll @IntRange(min = 2, max = 20) int institutions, @ForAll long seed) {
        Catalogue catalogue = NetworkWorld.random(institutions, seed);
        var setting = new Setting(catalogue, Policy.withDefaults());
        Panel panel = panelOfAll(catalogue);

        for (int i = 0; i < panel.size(); i++) {
            for (int j = 0; j < panel.size(); j++) {
                for (Need need : panel.profile(i).needs()) {
                    assertThat(panel.ability(j, Likeness.key(need.field(), need.modality()), i))
                            .isCloseTo(setting.met(need, panel.profile(i), panel.profile(j)), within(1e-12));
                }
            }
        }
    }

    @Property(tries = 40)
    void fulfilsEveryRuleOrSaysWhy(@ForAll @IntRange(min = 0, max = 90) int institutions, @ForAll long seed) {
        Catalogue catalogue = NetworkWorld.random(institutions, seed);
        NetworkDemand demand = demand(catalogue, seed);

        NetworkAnswer answer = new NetworkComposer(catalogue, Policy.withDefaults()).compose(demand);

        switch (answer) {
            case InfeasibleNetwork infeasible ->
                assertThat(infeasible.colliding()).isNotEmpty();
            case NetworkProposal proposal -> {
                var all = new ArrayList<>(proposal.alternatives());
                all.add(proposal.network());
                all.forEach(network -> assertFulfils(network, demand.rules(), catalogue));
                for (int i = 0; i < all.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(all.get(i).overlap(all.get(j))).isLessThanOrEqualTo(.6 + 1e-9);
                    }
                }
            }
        }
    }

    private static void assertFulfils(Network network, NetworkRules rules, Catalogue catalogue) {
        List<Profile> members = network.ids().stream().map(catalogue::profile).toList();
        assertThat(members).hasSizeBetween(rules.minSize(), rules.maxSize());
        assertThat(members.stream().map(Profile::country).distinct().count())
                .isGreaterThanOrEqualTo(rules.minCountries());
        assertThat(members.stream()
                        .filter(p -> catalogue.countries().standing(p.country()).south())
                        .count())
                .isGreaterThanOrEqualTo(rules.minSouth());
        assertThat(network.ids().containsAll(rules.fixed())).isTrue();
        assertThat(network.ids()).noneMatch(rules.barred()::contains);
        assertThat(members).allSatisfy(p -> assertThat(p.quota()).isPositive());
        for (GroupBound bound : rules.bounds()) {
            assertThat((int) members.stream().filter(bound::includes).count()).isBetween(bound.min(), bound.max());
        }
    }

    private static NetworkDemand demand(Catalogue catalogue, long seed) {
        var random = new Random(seed);
        int size = 3 + random.nextInt(3);
        NetworkRules rules = NetworkRules.ofSize(size).withSize(Math.max(3, size - random.nextInt(2)), size);
        if (random.nextInt(3) == 0) {
            rules = rules.withBounds(List.of(
                    GroupBound.ofKinds("universities", Set.of(Kind.UNIVERSITY), 1, 2),
                    GroupBound.ofLanguage("fr", random.nextInt(2), size)));
        }
        int institutions = catalogue.profiles().size();
        if (institutions > 3 && random.nextInt(3) == 0) {
            rules = rules.withFixed(Set.of(NetworkWorld.id(random.nextInt(institutions))));
        }
        if (institutions > 3 && random.nextInt(3) == 0) {
            Set<InstitutionId> barred = new HashSet<>(Set.of(NetworkWorld.id(random.nextInt(institutions))));
            barred.removeAll(rules.fixed());
            rules = rules.withBarred(barred);
        }
        NetworkTarget target = random.nextBoolean() ? NetworkTarget.theme(new Field("0113")) : NetworkTarget.none();
        return NetworkDemand.of(target, rules);
    }

    private static Panel panelOfAll(Catalogue catalogue) {
        var pool = new CandidatePool(catalogue, Policy.withDefaults());
        var panel = new Panel(pool, new PairScores(pool), NetworkTarget.none());
        panel.addAll(IntStream.range(0, pool.size()).toArray());
        return panel;
    }
}
