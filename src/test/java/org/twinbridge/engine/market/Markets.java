package org.twinbridge.engine.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.twinbridge.engine.profile.InstitutionId;

/** Markets for tests: small ones by hand, larger ones from a seed. */
final class Markets {

    private Markets() {}

    static InstitutionId id(int index) {
        return new InstitutionId("tb:%06d".formatted(index));
    }

    /** Institutions with these quotas, none protected, ids in order. */
    static List<Participant> withQuotas(int... quotas) {
        var participants = new ArrayList<Participant>();
        for (int quota : quotas) {
            participants.add(new Participant(id(participants.size()), quota, false));
        }
        return participants;
    }

    static List<Participant> alike(int count, int quota) {
        var quotas = new int[count];
        Arrays.fill(quotas, quota);
        return withQuotas(quotas);
    }

    /** Institutions in a row, each a candidate of the next with the same score. */
    static CandidateGraph chain(double score, int... quotas) {
        var builder = CandidateGraph.builder(withQuotas(quotas), 200);
        for (int i = 0; i + 1 < quotas.length; i++) {
            builder.put(id(i), List.of(new Candidate(id(i + 1), score)));
        }
        return builder.build();
    }

    /** Everybody may be matched with everybody, scores uniform in [0, 1]. */
    static CandidateGraph complete(List<Participant> participants, Random random) {
        var scores = new double[participants.size()][participants.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
                scores[i][j] = random.nextDouble();
                scores[j][i] = scores[i][j];
            }
        }
        return of(participants, scores, 200, false);
    }

    /** The graph of a matrix of scores; with {@code shuffled} everything is put in another order. */
    static CandidateGraph of(List<Participant> participants, double[][] scores, int perInstitution, boolean shuffled) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) {
            order.add(i);
        }
        if (shuffled) {
            Collections.shuffle(order, new Random(99));
        }
        var given = new ArrayList<Participant>();
        order.forEach(i -> given.add(participants.get(i)));
        var builder = CandidateGraph.builder(given, perInstitution);
        for (int i : order) {
            var candidates = new ArrayList<Candidate>();
            for (int j : order) {
                if (j != i) {
                    candidates.add(new Candidate(participants.get(j).id(), scores[i][j]));
                }
            }
            builder.put(participants.get(i).id(), candidates);
        }
        return builder.build();
    }

    /**
     * A world of planted popularity: each side's gain is half a matter of taste, drawn anew for every pair, and half of the
     * other's fame, drawn once; the score is the harmonic mean of both gains.
     *
     * @param skew share of fame in the gain, in [0, 1]
     */
    static double[][] popularityWorld(int institutions, double skew, long seed) {
        var random = new Random(seed);
        double[] fame = random.doubles(institutions).toArray();
        var scores = new double[institutions][institutions];
        for (int i = 0; i < institutions; i++) {
            for (int j = 0; j < i; j++) {
                double gainOfI = (1 - skew) * random.nextDouble() + skew * fame[j];
                double gainOfJ = (1 - skew) * random.nextDouble() + skew * fame[i];
                scores[i][j] = gainOfI + gainOfJ == 0 ? 0 : 2 * gainOfI * gainOfJ / (gainOfI + gainOfJ);
                scores[j][i] = scores[i][j];
            }
        }
        return scores;
    }

    /**
     * A large sparse market: each institution has candidates near it on a ring and among the famous, who come first in the
     * ids and are drawn with a density that falls with the square root.
     */
    static CandidateGraph large(int institutions, int perInstitution, long seed) {
        var random = new Random(seed);
        var builder = CandidateGraph.builder(alike(institutions, 3), perInstitution);
        for (int i = 0; i < institutions; i++) {
            var to = new int[perInstitution];
            var scores = new float[perInstitution];
            for (int k = 0; k < perInstitution; k++) {
                double draw = random.nextDouble();
                int other = k % 2 == 0 ? (int) (draw * draw * institutions) : random.nextInt(institutions);
                to[k] = other == i ? (i + 1) % institutions : other;
                scores[k] = .2f + .5f * random.nextFloat();
            }
            builder.put(i, to, scores);
        }
        return builder.build();
    }
}
