package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.network.Diagnosis.Loosened;
import org.twinbridge.engine.network.Diagnosis.Loosening;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * Composes networks out of a whole catalogue under a policy. A shortlist is made by a walk over columns, the best network
 * among it found by greedy and swaps, the shortlist filled up beside that network, and so on until nothing improves. Not
 * exact: see {@link NetworkObjective} for why. Safe to share between threads.
 */
public final class NetworkComposer {

    /** Up to this many candidates all are looked at closely. */
    private static final int SMALL = 60;

    private static final int STARTS = 6;
    private static final int ROUNDS = 3;

    private final CandidatePool pool;
    private final PairScores pairScores;

    /** Lays the catalogue out first, which takes a second or two for 100,000 institutions: keep the composer. */
    public NetworkComposer(Catalogue catalogue, Policy policy) {
        Policy even = policy.withBalance(.5);
        this.pool = new CandidatePool(catalogue, even);
        this.pairScores = new PairScores(pool);
    }

    public Catalogue catalogue() {
        return pool.setting().catalogue();
    }

    /**
     * The best network found for a demand, or why there is none.
     *
     * @throws IllegalArgumentException if a fixed member is not in the catalogue
     */
    public NetworkAnswer compose(NetworkDemand demand) {
        Optional<InfeasibleNetwork> obstacle = new Diagnosis(pool, demand.rules()).find();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return new Composition(demand).answer();
    }

    /** One demand being met. */
    private final class Composition {

        private final NetworkDemand demand;
        private final RuleBook book;
        private final Panel panel;
        private final NetworkObjective objective;
        private final Shortlist shortlist;
        private final int[] fixed;

        Composition(NetworkDemand demand) {
            this.demand = demand;
            this.book = new RuleBook(pool, demand.rules());
            this.panel = new Panel(pool, pairScores, demand.target());
            this.objective = new NetworkObjective(panel, demand.weights());
            this.shortlist = new Shortlist(pool, demand, book);
            this.fixed = demand.rules().fixed().stream()
                    .sorted()
                    .mapToInt(id -> pool.find(id).orElseThrow())
                    .toArray();
        }

        NetworkAnswer answer() {
            panel.addAll(fixed);
            Optional<InfeasibleNetwork> apart = fixedApart();
            if (apart.isPresent()) {
                return apart.get();
            }
            int[] best = best();
            if (best == null) {
                return new InfeasibleNetwork(List.of(new NetworkRule(NetworkRule.Kind.COMPATIBLE, "")), List.of());
            }
            List<int[]> alternatives = alternatives(best);
            for (int round = 1; round < ROUNDS && isBeaten(best, alternatives); round++) {
                best = search(List.of()).shaken(alternatives.getFirst());
                alternatives = alternatives(best);
            }
            return new NetworkProposal(
                    network(best),
                    new Gaps(panel, objective, book, best).uncovered(),
                    binding(best),
                    alternatives.stream().map(this::network).toList());
        }

        /** Looking for something else can find something better. */
        private boolean isBeaten(int[] best, List<int[]> alternatives) {
            return !alternatives.isEmpty() && objective.value(alternatives.getFirst()) > objective.value(best) + 1e-9;
        }

        private Optional<InfeasibleNetwork> fixedApart() {
            for (int i = 0; i < fixed.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (!panel.areCompatible(i, j)) {
                        var first = new NetworkRule(NetworkRule.Kind.FIXED, id(j).value());
                        var second = new NetworkRule(NetworkRule.Kind.FIXED, id(i).value());
                        return Optional.of(new InfeasibleNetwork(
                                List.of(first, second, new NetworkRule(NetworkRule.Kind.COMPATIBLE, "")),
                                List.of(new RuleRelaxation(second, 1, 0))));
                    }
                }
            }
            return Optional.empty();
        }

        private int @Nullable [] best() {
            int[] starts = pool.size() <= SMALL ? addEverybody() : addShortlist(fixed);
            NetworkSearch search = search(List.of());
            int[] best = search.better(search.fromFixed(), search.best(starts));
            int before = 0;
            for (int round = 1; round < ROUNDS && best != null && panel.size() > before; round++) {
                before = panel.size();
                if (pool.size() > SMALL) {
                    starts = addShortlist(
                            Arrays.stream(best).map(panel::position).toArray());
                }
                search = search(List.of());
                best = search.better(search.shaken(search.improved(best)), search.best(starts));
            }
            return best;
        }

        private int[] addEverybody() {
            panel.addAll(IntStream.range(0, pool.size()).filter(book::admits).toArray());
            return IntStream.range(0, panel.size()).toArray();
        }

        /** Fills the panel with who is promising beside these members; the most promising are returned as starts. */
        private int[] addShortlist(int[] members) {
            int[] candidates = shortlist.beside(members, fixed);
            panel.addAll(candidates);
            return Arrays.stream(candidates).limit(STARTS).map(panel::number).toArray();
        }

        private NetworkSearch search(List<int[]> avoid) {
            return new NetworkSearch(panel, objective, book, avoid);
        }

        /** Networks that really differ, best first. */
        private List<int[]> alternatives(int[] best) {
            var found = new ArrayList<int[]>(List.of(best));
            int[] starts = IntStream.range(0, panel.size() <= SMALL ? panel.size() : STARTS)
                    .toArray();
            while (found.size() <= demand.alternatives()) {
                NetworkSearch search = search(found);
                int[] next = search.better(search.fromFixed(), search.best(starts));
                if (next == null) {
                    break;
                }
                found.add(next);
            }
            return found.stream()
                    .skip(1)
                    .sorted(Comparator.comparingDouble((int[] n) -> -objective.value(n)))
                    .toList();
        }

        /** Each rule is loosened by one step, and the network improved under it. */
        private @Nullable BindingRule binding(int[] best) {
            BindingRule binding = null;
            double value = objective.value(best);
            for (Loosening loosening : Loosening.of(demand.rules())) {
                NetworkRules looser =
                        loosening.apply(new Loosened(demand.rules(), true), 1).rules();
                if (!looser.equals(demand.rules())
                        && looser.barred().equals(demand.rules().barred())) {
                    var search = new NetworkSearch(panel, objective, new RuleBook(pool, looser), List.of());
                    double gain = search.value(search.improved(fixedFirst(best, looser))) - value;
                    if (gain > 1e-6 && (binding == null || gain > binding.gain())) {
                        binding = new BindingRule(loosening.relaxation(1), gain);
                    }
                }
            }
            return binding;
        }

        /** Members in the order that a search needs: those that are fixed stand first. */
        private int[] fixedFirst(int[] members, NetworkRules rules) {
            return Arrays.stream(members)
                    .boxed()
                    .sorted(Comparator.comparing((Integer m) -> !rules.fixed().contains(id(m))))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private Network network(int[] members) {
            var ranked = new ArrayList<NetworkMember>();
            double value = objective.value(members);
            for (int place = 0; place < members.length; place++) {
                int member = members[place];
                int[] others = Arrays.stream(members).filter(m -> m != member).toArray();
                ranked.add(new NetworkMember(
                        id(member), value - objective.value(others), objective.covered(member, members)));
            }
            ranked.sort(
                    Comparator.comparingDouble(NetworkMember::gain).reversed().thenComparing(NetworkMember::id));
            return new Network(ranked, objective.parts(members));
        }

        private InstitutionId id(int number) {
            return panel.profile(number).id();
        }
    }
}
