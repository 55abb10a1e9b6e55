package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the rules on numbers can be met at all, or by adding to members chosen so far. Candidates that count alike in every
 * rule are one type, so that the depth-first search over types stays small whatever the number of candidates; it gives up
 * after a budget of steps and then takes it that they can. Who is compatible with whom is not looked at here.
 */
final class Feasibility {

    private static final int BUDGET = 20_000;

    /** Countries tried for one type: any is as good as another but for what else they offer. */
    private static final int COUNTRIES_TRIED = 2;

    private final CandidatePool pool;
    private final RuleBook book;
    private final NetworkRules rules;
    private final List<Type> types = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final int[] offered;
    private final int[] typesOfCountry;

    /** @param candidates positions in the pool that may be drawn from; who is not admitted is passed over */
    Feasibility(CandidatePool pool, RuleBook book, int[] candidates) {
        this.pool = pool;
        this.book = book;
        this.rules = book.rules();
        this.typesOfCountry = new int[pool.countryCount()];
        var counts = new ArrayList<Integer>();
        for (int candidate : candidates) {
            if (book.admits(candidate)) {
                int type = numbers.computeIfAbsent(signature(candidate), s -> newType(candidate, counts));
                counts.set(type, counts.get(type) + 1);
            }
        }
        this.offered = counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private Feasibility(Feasibility other, RuleBook looser) {
        this.pool = other.pool;
        this.book = looser;
        this.rules = looser.rules();
        this.types.addAll(other.types);
        this.numbers.putAll(other.numbers);
        this.offered = other.offered;
        this.typesOfCountry = other.typesOfCountry;
    }

    /** The same candidates under rules that admit the same and bound the same groups by other numbers. */
    Feasibility under(RuleBook looser) {
        return new Feasibility(this, looser);
    }

    /** Type of a candidate as a number that is the same for all that count alike. */
    long signature(int position) {
        return (long) pool.country(position) << 32 | Integer.toUnsignedLong(book.groups(position));
    }

    /** Whether members chosen so far can be completed by candidates on offer. */
    boolean isCompletable(int[] chosen, int size) {
        var state = new State();
        for (int i = 0; i < size; i++) {
            state.add(typeOf(chosen[i]), 1);
        }
        return state.keepsUpperBounds() && new Search().complete(state);
    }

    private Type typeOf(int position) {
        Integer number = numbers.get(signature(position));
        return number == null
                ? new Type(-1, pool.country(position), pool.isSouth(position), book.groups(position))
                : types.get(number);
    }

    private int newType(int candidate, List<Integer> counts) {
        var type = new Type(types.size(), pool.country(candidate), pool.isSouth(candidate), book.groups(candidate));
        types.add(type);
        counts.add(0);
        typesOfCountry[type.country]++;
        return type.number;
    }

    /** @param number position among the types, −1 if none of it is on offer */
    private record Type(int number, int country, boolean south, int groups) {}

    /** Members so far, as the rules count them. */
    private final class State {

        private final int[] left = offered.clone();
        private final int[] perCountry = new int[pool.countryCount()];
        private final int[] perGroup = new int[rules.bounds().size()];
        private int size;
        private int south;
        private int countries;

        void add(Type type, int sign) {
            size += sign;
            south += type.south ? sign : 0;
            countries += sign > 0 && perCountry[type.country] == 0 ? 1 : 0;
            perCountry[type.country] += sign;
            countries -= sign < 0 && perCountry[type.country] == 0 ? 1 : 0;
            for (int i = 0; i < perGroup.length; i++) {
                perGroup[i] += (type.groups >>> i & 1) * sign;
            }
            if (type.number >= 0) {
                left[type.number] -= sign;
            }
        }

        boolean keepsUpperBounds() {
            for (int i = 0; i < perGroup.length; i++) {
                if (perGroup[i] > rules.bounds().get(i).max()) {
                    return false;
                }
            }
            return size <= rules.maxSize()
                    && Arrays.stream(perCountry).allMatch(count -> count <= rules.maxPerCountry());
        }

        boolean hasRoomFor(Type type) {
            for (int i = 0; i < perGroup.length; i++) {
                if ((type.groups >>> i & 1) == 1
                        && perGroup[i] >= rules.bounds().get(i).max()) {
                    return false;
                }
            }
            return left[type.number] > 0 && perCountry[type.country] < rules.maxPerCountry();
        }

        boolean isNew(Type type) {
            return perCountry[type.country] == 0;
        }

        /** How many members are still missing by each rule: the groups in order, the South, countries, size. */
        int[] missing() {
            var missing = new int[perGroup.length + 3];
            for (int i = 0; i < perGroup.length; i++) {
                missing[i] = rules.bounds().get(i).min() - perGroup[i];
            }
            missing[perGroup.length] = rules.minSouth() - south;
            missing[perGroup.length + 1] = rules.minCountries() - countries;
            missing[perGroup.length + 2] = rules.minSize() - size;
            return missing;
        }

        boolean serves(Type type, int rule) {
            if (rule < perGroup.length) {
                return (type.groups >>> rule & 1) == 1;
            }
            if (rule == perGroup.length) {
                return type.south;
            }
            return rule == perGroup.length + 2 || isNew(type);
        }

        List<Integer> key() {
            var key = new ArrayList<Integer>(List.of(size, south, countries));
            for (int count : perGroup) {
                key.add(count);
            }
            return key;
        }
    }

    private final class Search {

        private final Set<List<Integer>> tried = new HashSet<>();
        private int budget = BUDGET;

        /** Serves the first rule that lacks members by each type that can; some member must serve it in any case. */
        boolean complete(State state) {
            int[] missing = state.missing();
            int most = Arrays.stream(missing).max().orElse(0);
            if (most <= 0) {
                return true;
            }
            if (most > rules.maxSize() - state.size || !tried.add(state.key())) {
                return false;
            }
            if (--budget < 0) {
                return true;
            }
            int rule = 0;
            while (missing[rule] <= 0) {
                rule++;
            }
            for (Type type : branches(state, rule)) {
                state.add(type, 1);
                boolean completes = complete(state);
                state.add(type, -1);
                if (completes) {
                    return true;
                }
            }
            return false;
        }

        private List<Type> branches(State state, int rule) {
            Map<List<Object>, List<Type>> alike = new HashMap<>();
            for (Type type : types) {
                if (state.hasRoomFor(type) && state.serves(type, rule)) {
                    alike.computeIfAbsent(List.of(type.groups, type.south, state.isNew(type)), k -> new ArrayList<>())
                            .add(type);
                }
            }
            return alike.values().stream()
                    .flatMap(same -> same.stream()
                            .sorted(Comparator.comparingInt((Type t) -> typesOfCountry[t.country])
                                    .thenComparingInt(Type::number))
                            .limit(COUNTRIES_TRIED))
                    .sorted(Comparator.comparingInt((Type t) -> -Integer.bitCount(t.groups))
                            .thenComparing(t -> !t.south)
                            .thenComparingInt(Type::number))
                    .toList();
        }
    }
}
