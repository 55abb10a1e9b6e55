package org.twinbridge.engine.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who could be in a network whose members all gain: everybody's needs count as covered by the strongest giver, and a giver
 * counts by how far its own needs are covered in the same way, and so on a few steps deep. Those who give much and need
 * nothing drop out at the first step, as their share in a network's coverage is nothing; circles of institutions that are
 * strong in what the others want rise to the top.
 */
final class MutualPromise {

    private static final int DEPTH = 4;
    private static final int BUCKETS = Likeness.KEYS;

    private final CandidatePool pool;
    private double[] worth;
    private final double[] best = new double[BUCKETS];
    private final double[] second = new double[BUCKETS];
    private final int[] bestGiver = new int[BUCKETS];

    private MutualPromise(CandidatePool pool) {
        this.pool = pool;
        this.worth = new double[pool.size()];
        Arrays.fill(worth, 1);
    }

    /** The promise of everybody, by position, in [0, 1]. */
    static double[] of(CandidatePool pool) {
        var promise = new MutualPromise(pool);
        for (int step = 0; step < DEPTH; step++) {
            promise.step();
        }
        return promise.worth;
    }

    private void step() {
        var bucketBest = new double[BUCKETS];
        var bucketSecond = new double[BUCKETS];
        var bucketGiver = new int[BUCKETS];
        IntStream.range(0, BUCKETS).parallel().forEach(key -> findGivers(key, bucketBest, bucketSecond, bucketGiver));
        Arrays.fill(best, 0);
        Arrays.fill(second, 0);
        Arrays.fill(bestGiver, -1);
        for (int key = 0; key < BUCKETS; key++) {
            if ((key & 15) >= Likeness.modalities()) {
                continue; // No such key: the lower bits have room for more modalities than there are.
            }
            combine(key, bucketBest, bucketSecond, bucketGiver);
        }
        var next = new double[worth.length];
        IntStream.range(0, worth.length).parallel().forEach(i -> next[i] = covered(i));
        worth = next;
    }

    /** The two worthiest givers of exactly this field and modality; recruitment is none. */
    private void findGivers(int key, double[] bucketBest, double[] bucketSecond, int[] bucketGiver) {
        bucketGiver[key] = -1;
        for (int entry = pool.giverStart(key);
                entry < pool.giverStart(key + 1) && !Likeness.isFullDegree(key);
                entry++) {
            int giver = pool.giver(entry);
            double value = pool.giverStrength(entry) * worth[giver];
            if (value > bucketBest[key] && giver != bucketGiver[key]) {
                bucketSecond[key] = bucketBest[key];
                bucketBest[key] = value;
                bucketGiver[key] = giver;
            } else if (value > bucketSecond[key] && giver != bucketGiver[key]) {
                bucketSecond[key] = value;
            }
        }
    }

    private void combine(int key, double[] bucketBest, double[] bucketSecond, int[] bucketGiver) {
        Likeness likeness = pool.likeness();
        for (int field : likeness.kin(key >>> 4)) {
            for (int modality = 0; modality < Likeness.modalities(); modality++) {
                int bucket = field << 4 | modality;
                double match = likeness.ofFields(key >>> 4, field) * likeness.ofModalities(key & 15, modality);
                offer(key, match * bucketBest[bucket], bucketGiver[bucket]);
                offer(key, match * bucketSecond[bucket], -1);
            }
        }
    }

    /** A second best of a bucket has no name: it only helps the best giver itself, which then covers its own need. */
    private void offer(int key, double value, int giver) {
        if (value > best[key] && giver >= 0) {
            second[key] = giver == bestGiver[key] ? second[key] : best[key];
            best[key] = value;
            bestGiver[key] = giver;
        } else if (value > second[key] && (giver < 0 || giver != bestGiver[key])) {
            second[key] = value;
        }
    }

    /** Nobody covers its own needs. */
    private double covered(int position) {
        double covered = 0;
        for (int need = pool.needStart(position); need < pool.needEnd(position); need++) {
            int key = pool.needKey(need);
            covered += pool.needShare(need) * (bestGiver[key] == position ? second[key] : best[key]);
        }
        return covered;
    }
}
