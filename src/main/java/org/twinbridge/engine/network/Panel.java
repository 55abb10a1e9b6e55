package org.twinbridge.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * The candidates that are looked at closely, numbered in the order they come in, with all that a network's value hangs on:
 * the scores of pairs are worked out when first asked for.
 */
final class Panel {

    private static final float INCOMPATIBLE = -1;

    private final CandidatePool pool;
    private final PairScores pairScores;
    private final NetworkTarget target;
    private final double[] targetShares;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int[] positions = new int[0];
    private double[][] abilities = new double[0][];
    private double[][] homeAbilities = new double[0][];
    private double[][] targetAbilities = new double[0][];
    private float[][] scores = new float[0][];
    private float[][] drains = new float[0][];
    private int size;

    Panel(CandidatePool pool, PairScores pairScores, NetworkTarget target) {
        this.pool = pool;
        this.pairScores = pairScores;
        this.target = target;
        this.targetShares = shares(pool, target);
    }

    /** Takes candidates in, those that are in already passed over. */
    void addAll(int... candidates) {
        int[] fresh = Arrays.stream(candidates)
                .filter(c -> !numbers.containsKey(c))
                .distinct()
                .toArray();
        int before = size;
        size += fresh.length;
        positions = Arrays.copyOf(positions, size);
        abilities = Arrays.copyOf(abilities, size);
        homeAbilities = Arrays.copyOf(homeAbilities, size);
        targetAbilities = Arrays.copyOf(targetAbilities, size);
        for (int i = 0; i < fresh.length; i++) {
            numbers.put(fresh[i], before + i);
            positions[before + i] = fresh[i];
        }
        IntStream.range(before, size).parallel().forEach(this::fill);
        scores = grown(scores);
        drains = grown(drains);
    }

    int size() {
        return size;
    }

    CandidatePool pool() {
        return pool;
    }

    NetworkTarget target() {
        return target;
    }

    /** Position in the pool. */
    int position(int number) {
        return positions[number];
    }

    /** Number of a position of the pool. */
    int number(int position) {
        return numbers.getOrDefault(position, -1);
    }

    Profile profile(int number) {
        return pool.profile(positions[number]);
    }

    /** How well one meets a need key of another, as {@code Setting.met} says it, in [0, 1). */
    double ability(int giver, int key, int needing) {
        double own = pool.drain(positions[needing]);
        double other = pool.drain(positions[giver]);
        if (Likeness.isFullDegree(key)) {
            return own == other ? abilities[giver][key] : 0;
        }
        return own > other ? homeAbilities[giver][key] : abilities[giver][key];
    }

    /** All of one's abilities toward another; not for needs of full degrees, see {@link #ability}. */
    double[] abilityToward(int giver, int needing) {
        return pool.drain(positions[needing]) > pool.drain(positions[giver]) ? homeAbilities[giver] : abilities[giver];
    }

    /** Number of things the target asks for. */
    int targetSize() {
        return targetShares.length;
    }

    /** Share of the target that one thing is; the shares sum to 1. */
    double targetShare(int item) {
        return targetShares[item];
    }

    double targetAbility(int giver, int item) {
        return targetAbilities[giver][item];
    }

    /** Whether two may be in one network. */
    boolean areCompatible(int a, int b) {
        return score(a, b) != INCOMPATIBLE;
    }

    /** S of a pair at balance ½, in [0, 1], or negative if the two must not be in one network. */
    double score(int a, int b) {
        if (Float.isNaN(scores[a][b])) {
            work(a, b);
        }
        return scores[a][b];
    }

    double drainTerm(int a, int b) {
        if (Float.isNaN(drains[a][b])) {
            work(a, b);
        }
        return drains[a][b];
    }

    /** Works out the pairs of one with everybody, on all processors. */
    void prepare(int number) {
        IntStream.range(0, size).parallel().forEach(other -> {
            if (other != number && Float.isNaN(scores[number][other])) {
                work(number, other);
            }
        });
    }

    private void work(int a, int b) {
        int one = Math.min(a, b);
        int other = Math.max(a, b);
        MobilityPlan plan = MobilityPlan.between(profile(one), profile(other));
        double drain = pairScores.drainTerm(positions[one], positions[other], plan);
        float score = pairScores.areCompatible(positions[one], positions[other], plan)
                ? (float) pairScores.score(this, one, other, drain)
                : INCOMPATIBLE;
        drains[a][b] = (float) drain;
        drains[b][a] = (float) drain;
        scores[a][b] = score;
        scores[b][a] = score;
    }

    private void fill(int number) {
        int position = positions[number];
        abilities[number] = pool.ability(position, true);
        homeAbilities[number] = pool.ability(position, false);
        var target = new double[targetShares.length];
        if (target.length > 0) {
            double[] byField = pool.strengthByField(position);
            int item = 0;
            for (Field field : inOrder(this.target)) {
                target[item++] = byField[field.ordinal()];
            }
            for (Need need : this.target.needs()) {
                target[item++] = homeAbilities[number][Likeness.key(need.field(), need.modality())];
            }
        }
        targetAbilities[number] = target;
    }

    private float[][] grown(float[][] rows) {
        var grown = new float[size][];
        for (int i = 0; i < size; i++) {
            int known = i < rows.length ? rows[i].length : 0;
            grown[i] = known == 0 ? new float[size] : Arrays.copyOf(rows[i], size);
            Arrays.fill(grown[i], known, size, Float.NaN);
        }
        return grown;
    }

    /** The fields of a target, by code: the order of its items. */
    static List<Field> inOrder(NetworkTarget target) {
        return target.fields().stream().sorted().toList();
    }

    /** Fields weigh 1 each, needs their ũ. */
    private static double[] shares(CandidatePool pool, NetworkTarget target) {
        var shares = new double[target.fields().size() + target.needs().size()];
        Arrays.fill(shares, 0, target.fields().size(), 1);
        for (int i = 0; i < target.needs().size(); i++) {
            shares[target.fields().size() + i] =
                    pool.setting().weight(target.needs().get(i));
        }
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }
}
