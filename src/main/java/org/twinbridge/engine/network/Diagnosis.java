package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.twinbridge.engine.network.NetworkRule.Kind;
import org.twinbridge.engine.profile.InstitutionId;

/** Why no network fulfils a demand, and the least that would have to give. */
final class Diagnosis {

    private final CandidatePool pool;
    private final NetworkRules rules;
    private final int[] everybody;
    private final Feasibility asDemanded;

    Diagnosis(CandidatePool pool, NetworkRules rules) {
        this.pool = pool;
        this.rules = rules;
        this.everybody = IntStream.range(0, pool.size()).toArray();
        this.asDemanded = new Feasibility(pool, new RuleBook(pool, rules), everybody);
    }

    /** What stands in the way of the demand, if anything does but who is compatible with whom. */
    Optional<InfeasibleNetwork> find() {
        Optional<InfeasibleNetwork> contradiction = contradiction();
        if (contradiction.isPresent()) {
            return contradiction;
        }
        if (isFeasible(new Loosened(rules, true))) {
            return Optional.empty();
        }
        List<Loosening> all = Loosening.of(rules);
        List<NetworkRule> colliding = colliding(all);
        return Optional.of(new InfeasibleNetwork(colliding, relaxation(all, colliding)));
    }

    /** An institution that must be in and must not, or can't. */
    private Optional<InfeasibleNetwork> contradiction() {
        for (InstitutionId id : new TreeSet<>(rules.fixed())) {
            var fixed = new NetworkRule(Kind.FIXED, id.value());
            if (rules.barred().contains(id)) {
                int count = rules.barred().size();
                var barred = new NetworkRule(Kind.BARRED, id.value());
                return Optional.of(new InfeasibleNetwork(
                        List.of(fixed, barred), List.of(new RuleRelaxation(barred, count, count - 1))));
            }
            int position = pool.find(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The fixed member (%s) is not in the catalogue.".formatted(id)));
            if (pool.profile(position).quota() == 0) {
                var quota = new NetworkRule(Kind.QUOTA, id.value());
                return Optional.of(
                        new InfeasibleNetwork(List.of(fixed, quota), List.of(new RuleRelaxation(quota, 0, 1))));
            }
        }
        return Optional.empty();
    }

    /** Rules are left out one by one as long as no network gets possible; what can't be left out collides. */
    private List<NetworkRule> colliding(List<Loosening> all) {
        var kept = new ArrayList<NetworkRule>();
        var current = new Loosened(rules, true);
        for (Loosening loosening : all) {
            Loosened without = loosening.apply(current, loosening.steps());
            if (isFeasible(without)) {
                kept.add(loosening.rule());
            } else {
                current = without;
            }
        }
        return kept.isEmpty() ? List.of(new NetworkRule(Kind.MIN_SIZE, "")) : kept;
    }

    private List<RuleRelaxation> relaxation(List<Loosening> all, List<NetworkRule> colliding) {
        Loosening best = null;
        int fewest = Integer.MAX_VALUE;
        for (Loosening loosening : all) {
            if (colliding.contains(loosening.rule())) {
                int steps = steps(loosening, new Loosened(rules, true));
                if (steps > 0 && (long) steps * loosening.cost() < fewest) {
                    best = loosening;
                    fewest = steps * loosening.cost();
                }
            }
        }
        return best == null ? relaxationOfTwo(all) : List.of(best.relaxation(fewest / best.cost()));
    }

    private List<RuleRelaxation> relaxationOfTwo(List<Loosening> all) {
        List<RuleRelaxation> best = List.of();
        int fewest = Integer.MAX_VALUE;
        var start = new Loosened(rules, true);
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Loosening one = all.get(j);
                Loosening other = all.get(i);
                int steps = steps(one, other.apply(start, other.steps()));
                int others = steps == 0 ? 0 : steps(other, one.apply(start, steps));
                int cost = steps * one.cost() + others * other.cost();
                if (others > 0 && cost < fewest) {
                    fewest = cost;
                    best = List.of(one.relaxation(steps), other.relaxation(others));
                }
            }
        }
        return best;
    }

    /** Fewest steps by which a rule must be loosened, 0 if even the most do not do. */
    private int steps(Loosening loosening, Loosened from) {
        for (int steps = 1; steps <= loosening.steps(); steps++) {
            if (isFeasible(loosening.apply(from, steps))) {
                return steps;
            }
        }
        return 0;
    }

    private boolean isFeasible(Loosened loosened) {
        int[] fixed = positions(loosened.rules());
        var book = new RuleBook(pool, loosened.rules(), loosened.quotaMatters());
        boolean admitsTheSame =
                loosened.quotaMatters() && loosened.rules().barred().equals(rules.barred());
        Feasibility feasibility = admitsTheSame ? asDemanded.under(book) : new Feasibility(pool, book, everybody);
        return feasibility.isCompletable(fixed, fixed.length);
    }

    private int[] positions(NetworkRules of) {
        return of.fixed().stream()
                .sorted()
                .mapToInt(id -> pool.find(id).orElseThrow())
                .toArray();
    }

    /** Rules in the middle of being loosened. */
    record Loosened(NetworkRules rules, boolean quotaMatters) {}

    /**
     * A way to loosen one rule.
     *
     * @param steps how often it can be loosened; once more and it is as good as left out
     * @param cost what a step counts
     */
    record Loosening(NetworkRule rule, int from, int direction, int steps, int cost, Step step) {

        Loosened apply(Loosened to, int by) {
            return step.apply(to, by);
        }

        RuleRelaxation relaxation(int by) {
            return new RuleRelaxation(rule, from, from + direction * by);
        }

        /** All ways, in the order in which people would sooner give in. */
        static List<Loosening> of(NetworkRules rules) {
            var all = new ArrayList<Loosening>();
            addBounds(all, rules);
            all.add(lower(Kind.MIN_COUNTRIES, rules.minCountries(), 0, (r, n) -> r.withMinCountries(n)));
            all.add(lower(Kind.MIN_SOUTH, rules.minSouth(), 0, (r, n) -> r.withMinSouth(n)));
            all.add(raise(
                    Kind.MAX_PER_COUNTRY,
                    rules.maxPerCountry(),
                    NetworkRules.LARGEST,
                    (r, n) -> r.withMaxPerCountry(n)));
            all.add(lower(Kind.MIN_SIZE, rules.minSize(), 2, (r, n) -> r.withSize(n, r.maxSize())));
            all.add(raise(Kind.MAX_SIZE, rules.maxSize(), NetworkRules.LARGEST, (r, n) -> r.withSize(r.minSize(), n)));
            for (InstitutionId id : new TreeSet<>(rules.fixed())) {
                all.add(new Loosening(new NetworkRule(Kind.FIXED, id.value()), 1, -1, 1, 1, (to, by) -> {
                    var fewer = new HashSet<>(to.rules.fixed());
                    fewer.remove(id);
                    return new Loosened(to.rules.withFixed(fewer), to.quotaMatters);
                }));
            }
            int barred = rules.barred().size();
            if (barred > 0) {
                all.add(new Loosening(
                        new NetworkRule(Kind.BARRED, ""),
                        barred,
                        -barred,
                        1,
                        barred,
                        (to, by) -> new Loosened(to.rules.withBarred(Set.of()), to.quotaMatters)));
            }
            all.add(new Loosening(
                    new NetworkRule(Kind.QUOTA, ""),
                    0,
                    1,
                    1,
                    NetworkRules.LARGEST,
                    (to, by) -> new Loosened(to.rules, false)));
            return all.stream().filter(l -> l.steps > 0).toList();
        }

        private static void addBounds(List<Loosening> all, NetworkRules rules) {
            for (int i = 0; i < rules.bounds().size(); i++) {
                int position = i;
                GroupBound bound = rules.bounds().get(i);
                all.add(new Loosening(
                        new NetworkRule(Kind.GROUP_MIN, bound.name()), bound.min(), -1, bound.min(), 1, (to, by) -> {
                            GroupBound now = to.rules.bounds().get(position);
                            return new Loosened(
                                    to.rules.withBound(position, now.withMin(bound.min() - by)), to.quotaMatters);
                        }));
                int steps = Math.max(0, NetworkRules.LARGEST - bound.max());
                all.add(new Loosening(
                        new NetworkRule(Kind.GROUP_MAX, bound.name()), bound.max(), 1, steps, 1, (to, by) -> {
                            GroupBound now = to.rules.bounds().get(position);
                            return new Loosened(
                                    to.rules.withBound(position, now.withMax(bound.max() + by)), to.quotaMatters);
                        }));
            }
        }

        private static Loosening lower(Kind kind, int from, int least, Setter setter) {
            return new Loosening(
                    new NetworkRule(kind, ""),
                    from,
                    -1,
                    from - least,
                    1,
                    (to, by) -> new Loosened(setter.set(to.rules, from - by), to.quotaMatters));
        }

        private static Loosening raise(Kind kind, int from, int most, Setter setter) {
            return new Loosening(
                    new NetworkRule(kind, ""),
                    from,
                    1,
                    most - from,
                    1,
                    (to, by) -> new Loosened(setter.set(to.rules, from + by), to.quotaMatters));
        }
    }

    /** Loosens a rule by so many steps. */
    interface Step {
        Loosened apply(Loosened to, int by);
    }

    /** Rules with one number set. */
    interface Setter {
        NetworkRules set(NetworkRules rules, int number);
    }
}
