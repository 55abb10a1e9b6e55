package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Need;

/**
 * Whom to look at closely. For every candidate it adds up what it would bring to the coverage of needs and target and what it
 * would get, exactly but for the guard on full degrees; scores and brain drain, which differ little and take long, are left
 * out. The most promising are taken, and enough of every group and country that the rules ask for.
 */
final class Shortlist {

    private static final int TAKEN = 150;
    private static final int PER_COUNTRY = 12;
    private static final int PER_GROUP = 20;
    private static final int COUNTRIES = 25;
    private static final int PER_TYPE = 3;

    private final CandidatePool pool;
    private final NetworkTarget target;
    private final NetworkWeights weights;
    private final RuleBook book;

    Shortlist(CandidatePool pool, NetworkDemand demand, RuleBook book) {
        this.pool = pool;
        this.target = demand.target();
        this.weights = demand.weights();
        this.book = book;
    }

    /** Positions of the most promising beside these members, best first. */
    int[] beside(int[] members, int[] mustBePossible) {
        int[] ranked = ranked(members);
        var taken = new LinkedHashSet<Integer>();
        take(ranked, taken);
        int[] chosen = taken.stream().mapToInt(Integer::intValue).toArray();
        if (!new Feasibility(pool, book, chosen).isCompletable(mustBePossible, mustBePossible.length)) {
            takeOfEveryType(ranked, taken);
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    private void take(int[] ranked, Set<Integer> taken) {
        NetworkRules rules = book.rules();
        var perCountry = new int[pool.countryCount()];
        var perGroup = new int[rules.bounds().size()];
        var perOutside = new int[rules.bounds().size()];
        int south = 0;
        int countries = 0;
        for (int position : ranked) {
            int groups = rules.bounds().isEmpty() ? 0 : book.groups(position);
            boolean wanted = taken.size() < TAKEN && perCountry[pool.country(position)] < PER_COUNTRY;
            wanted |= pool.isSouth(position) && south < PER_GROUP && rules.minSouth() > 0;
            wanted |= perCountry[pool.country(position)] == 0 && countries < COUNTRIES;
            for (int i = 0; i < perGroup.length; i++) {
                boolean inside = (groups >>> i & 1) == 1;
                wanted |= inside
                        ? perGroup[i] < PER_GROUP && rules.bounds().get(i).min() > 0
                        : perOutside[i] < PER_GROUP && rules.bounds().get(i).max() < rules.maxSize();
            }
            if (wanted) {
                taken.add(position);
                south += pool.isSouth(position) ? 1 : 0;
                countries += perCountry[pool.country(position)]++ == 0 ? 1 : 0;
                for (int i = 0; i < perGroup.length; i++) {
                    perGroup[i] += groups >>> i & 1;
                    perOutside[i] += 1 - (groups >>> i & 1);
                }
            }
        }
    }

    private void takeOfEveryType(int[] ranked, Set<Integer> taken) {
        var types = new Feasibility(pool, book, new int[0]);
        var counts = new HashMap<Long, Integer>();
        for (int position : ranked) {
            if (counts.merge(types.signature(position), 1, Integer::sum) <= PER_TYPE) {
                taken.add(position);
            }
        }
    }

    /** All who may be members, the most promising first, then by id. */
    private int[] ranked(int[] members) {
        double[] promise = promise(members);
        long[] packed = IntStream.range(0, pool.size())
                .filter(book::admits)
                .mapToLong(i -> (long) Float.floatToIntBits((float) promise[i]) << 32 | (Integer.MAX_VALUE - i))
                .sorted()
                .toArray();
        var ranked = new int[packed.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = Integer.MAX_VALUE - (int) (packed[packed.length - 1 - i] & 0xffffffffL);
        }
        return ranked;
    }

    private double[] promise(int[] members) {
        if (members.length == 0 && target.equals(NetworkTarget.none())) {
            return pool.mutualPromise();
        }
        var promise = new double[pool.size()];
        var open = new double[Likeness.KEYS];
        Arrays.fill(open, 1);
        List<double[]> abilities = new ArrayList<>();
        for (int member : members) {
            double[] ability = pool.ability(member, false);
            abilities.add(ability);
            for (int key = 0; key < open.length; key++) {
                open[key] *= 1 - ability[key];
            }
        }
        addWhatItBrings(promise, wanted(members, abilities, open));
        addWhatItGets(promise, members.length == 0 ? withinTheTarget() : open, members.length + 1);
        return promise;
    }

    /** What the members and the target still want, by key, each as it counts in the value with one member more. */
    private double[] wanted(int[] members, List<double[]> abilities, double[] open) {
        var wanted = new double[Likeness.KEYS];
        for (int i = 0; i < members.length; i++) {
            for (int need = pool.needStart(members[i]); need < pool.needEnd(members[i]); need++) {
                int key = pool.needKey(need);
                // Nobody covers its own needs.
                double openToOthers = open[key] / (1 - abilities.get(i)[key]);
                wanted[key] += pool.needShare(need) * openToOthers / (members.length + 1);
            }
        }
        double share = weights.theme()
                / Math.max(1, target.fields().size() + target.needs().size());
        for (Need need : target.needs()) {
            int key = Likeness.key(need.field(), need.modality());
            wanted[key] += share * open[key];
        }
        return wanted;
    }

    private void addWhatItBrings(double[] promise, double[] wanted) {
        var best = new double[pool.size()];
        for (int key = 0; key < wanted.length; key++) {
            if (wanted[key] > 0) {
                raise(best, key, false);
                addTo(promise, best, key, false, wanted[key]);
            }
        }
        double share = weights.theme()
                / Math.max(1, target.fields().size() + target.needs().size());
        for (Field field : target.fields()) {
            int key = field.ordinal() << 4;
            raise(best, key, true);
            addTo(promise, best, key, true, share);
        }
    }

    /** The best of each giver's capacities for a key, or for its field whatever the modality. */
    private void raise(double[] best, int key, boolean anyModality) {
        walk(key, anyModality, (giver, value) -> best[giver] = Math.max(best[giver], value));
    }

    /** Adds and clears again. */
    private void addTo(double[] promise, double[] best, int key, boolean anyModality, double weight) {
        walk(key, anyModality, (giver, value) -> {
            promise[giver] += weight * best[giver];
            best[giver] = 0;
        });
    }

    private void walk(int key, boolean anyModality, GiverAction action) {
        Likeness likeness = pool.likeness();
        for (int field : likeness.kin(key >>> 4)) {
            for (int modality = 0; modality < Likeness.modalities(); modality++) {
                double match = likeness.ofFields(key >>> 4, field)
                        * (anyModality ? 1 : likeness.ofModalities(key & 15, modality));
                if (match > 0 && modality != Likeness.FULL_DEGREE) {
                    int of = field << 4 | modality;
                    for (int entry = pool.giverStart(of); entry < pool.giverStart(of + 1); entry++) {
                        action.on(pool.giver(entry), match * pool.giverStrength(entry));
                    }
                }
            }
        }
    }

    private void addWhatItGets(double[] promise, double[] open, int size) {
        IntStream.range(0, pool.size()).parallel().forEach(i -> {
            double covered = 0;
            for (int need = pool.needStart(i); need < pool.needEnd(i); need++) {
                covered += pool.needShare(need) * (1 - open[pool.needKey(need)]);
            }
            promise[i] += covered / size;
        });
    }

    /** Without members, those count whose needs lie where the network is to be strong: others will cover them. */
    private double[] withinTheTarget() {
        var open = new double[Likeness.KEYS];
        Arrays.fill(open, 1);
        Set<Field> fields = new HashSet<>(target.fields());
        target.needs().forEach(need -> fields.add(need.field()));
        for (Field field : fields) {
            for (int kin : pool.likeness().kin(field.ordinal())) {
                double close = pool.likeness().ofFields(field.ordinal(), kin);
                for (int modality = 0; modality < Likeness.modalities(); modality++) {
                    int key = kin << 4 | modality;
                    open[key] = Math.min(open[key], 1 - close);
                }
            }
        }
        return open;
    }

    private interface GiverAction {
        void on(int giver, double value);
    }
}
