package org.twinbridge.engine.market;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * Who could be twinned with whom: the best candidates of every institution, either way round. Immutable; compressed
 * sparse rows, institutions in the order of their ids, the partners of each in the same order, so that nothing depends on
 * the order in which lists were put in. Institutions with a quota of 0 stay in the graph but are nobody's candidates.
 */
public final class CandidateGraph {

    /** Candidates kept per institution by default. */
    public static final int DEFAULT_CANDIDATES = 200;

    private final List<Participant> participants;
    private final Map<InstitutionId, Integer> positions;
    private final int[] starts;
    private final int[] partners;
    private final float[] scores;

    private CandidateGraph(
            List<Participant> participants,
            Map<InstitutionId, Integer> positions,
            int[] starts,
            int[] partners,
            float[] scores) {
        this.participants = participants;
        this.positions = positions;
        this.starts = starts;
        this.partners = partners;
        this.scores = scores;
    }

    /**
     * A graph to be filled list by list.
     *
     * @param participants all institutions of the market, in any order
     * @param perInstitution candidates kept per institution, the best by score, then id; 1 or more
     * @throws IllegalArgumentException if two participants share an id
     */
    public static Builder builder(Collection<Participant> participants, int perInstitution) {
        return new Builder(participants, perInstitution);
    }

    /**
     * The graph of a whole catalogue under a policy, at balance ½ whatever the policy's.
     *
     * @param watch called after each institution with the number done and 0, by one thread at a time
     * @throws java.util.concurrent.CancellationException if the watch stops it
     */
    public static CandidateGraph of(PartnerRanker ranker, Policy policy, int perInstitution, SolverWatch watch) {
        Catalogue catalogue = ranker.catalogue();
        List<Participant> participants = catalogue.profiles().stream()
                .map(p -> new Participant(
                        p.id(),
                        p.quota(),
                        catalogue.countries().standing(p.country()).isProtected()))
                .toList();
        var builder = builder(participants, perInstitution);
        Policy even = policy.withBalance(.5);
        var done = new AtomicInteger();
        participants.parallelStream().forEach(participant -> {
            builder.put(participant.id(), candidates(ranker, even, participant, perInstitution));
            synchronized (done) {
                Watches.askWhetherToGoOn(watch, done.incrementAndGet(), 0);
            }
        });
        return builder.build();
    }

    private static List<Candidate> candidates(
            PartnerRanker ranker, Policy policy, Participant participant, int perInstitution) {
        return ranker.rank(RankQuery.of(participant.id(), perInstitution), policy).partners().stream()
                .map(p -> new Candidate(p.pair().partner(), Math.min(1, p.pair().score())))
                .toList();
    }

    /** All institutions of the market, by id; a position in this list is what the engine calls an institution's index. */
    public List<Participant> participants() {
        return participants;
    }

    public int size() {
        return participants.size();
    }

    /** Number of pairs. */
    public int pairs() {
        return partners.length / 2;
    }

    /** Index of an institution, if it takes part. */
    public OptionalInt find(InstitutionId id) {
        Integer position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** @throws IllegalArgumentException if the institution does not take part */
    public int index(InstitutionId id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("The market has no institution (%s).".formatted(id)));
    }

    public InstitutionId id(int index) {
        return participants.get(index).id();
    }

    /** How many candidates an institution has, 0 or more. */
    public int degree(int index) {
        return starts[index + 1] - starts[index];
    }

    /** The same graph with other quotas; who drops to 0 is nobody's candidate any more. */
    public CandidateGraph withQuotas(ToIntFunction<Participant> quota) {
        List<Participant> changed = participants.stream()
                .map(p -> new Participant(p.id(), quota.applyAsInt(p), p.isProtected()))
                .toList();
        var kept = new Rows(changed, partners.length);
        for (int i = 0; i < size(); i++) {
            for (int edge = starts[i]; edge < starts[i + 1]; edge++) {
                kept.addIfOpen(i, partners[edge], scores[edge]);
            }
            kept.endRow(i);
        }
        return kept.graph(positions);
    }

    /** The graph of some of the pairs: those listed for either side, or for both. */
    CandidateGraph listed(int[][] edgesByRow, boolean forBoth) {
        var times = new byte[partners.length];
        for (int i = 0; i < size(); i++) {
            for (int edge : edgesByRow[i]) {
                times[edge]++;
                times[edge(partners[edge], i)]++;
            }
        }
        int enough = forBoth ? 2 : 1;
        var kept = new Rows(participants, partners.length);
        for (int i = 0; i < size(); i++) {
            for (int edge = starts[i]; edge < starts[i + 1]; edge++) {
                if (times[edge] >= enough) {
                    kept.addIfOpen(i, partners[edge], scores[edge]);
                }
            }
            kept.endRow(i);
        }
        return kept.graph(positions);
    }

    int quota(int index) {
        return participants.get(index).quota();
    }

    /** First edge of a row; for the number of rows, the number of edges. */
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return starts[index + 1];
    }

    int partner(int edge) {
        return partners[edge];
    }

    float score(int edge) {
        return scores[edge];
    }

    /** The edge from one institution to another, negative if there is none. */
    int edge(int from, int to) {
        return Arrays.binarySearch(partners, starts[from], starts[from + 1], to);
    }

    /** Rows being written one after the other. */
    private static final class Rows {

        private final List<Participant> participants;
        private final int[] starts;
        private int[] partners;
        private float[] scores;
        private int size;

        Rows(List<Participant> participants, int capacity) {
            this.participants = participants;
            this.starts = new int[participants.size() + 1];
            this.partners = new int[capacity];
            this.scores = new float[capacity];
        }

        void addIfOpen(int from, int to, float score) {
            if (participants.get(from).quota() > 0 && participants.get(to).quota() > 0) {
                partners[size] = to;
                scores[size] = score;
                size++;
            }
        }

        void endRow(int row) {
            starts[row + 1] = size;
        }

        CandidateGraph graph(Map<InstitutionId, Integer> positions) {
            if (size < partners.length) {
                partners = Arrays.copyOf(partners, size);
                scores = Arrays.copyOf(scores, size);
            }
            return new CandidateGraph(participants, positions, starts, partners, scores);
        }
    }

    /**
     * A graph in the making. Lists of different institutions may be put from different threads; a list put twice counts
     * as put last.
     */
    public static final class Builder {

        private static final long LOW = 0xffffffffL;

        private final List<Participant> participants;
        private final Map<InstitutionId, Integer> positions = new HashMap<>();
        private final int perInstitution;
        private final long[][] lists;

        private Builder(Collection<Participant> participants, int perInstitution) {
            if (perInstitution < 1) {
                throw new IllegalArgumentException(
                        "Candidates per institution must be 1 or more, not %d.".formatted(perInstitution));
            }
            this.participants = participants.stream()
                    .sorted(Comparator.comparing(Participant::id))
                    .toList();
            this.perInstitution = perInstitution;
            this.lists = new long[this.participants.size()][];
            for (Participant participant : this.participants) {
                if (positions.put(participant.id(), positions.size()) != null) {
                    throw new IllegalArgumentException(
                            "Two participants of the market share the id (%s).".formatted(participant.id()));
                }
            }
        }

        /** The participants in the order that indexes refer to: by id. */
        public List<Participant> participants() {
            return participants;
        }

        /**
         * Puts an institution's candidates, in any order.
         *
         * @throws IllegalArgumentException if one of them is the institution itself or does not take part
         */
        public Builder put(InstitutionId self, List<Candidate> candidates) {
            var to = new int[candidates.size()];
            var score = new float[to.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = index(candidates.get(i).partner());
                score[i] = (float) candidates.get(i).score();
            }
            put(index(self), to, score);
            return this;
        }

        /**
         * Puts an institution's candidates by index, for those who hold many.
         *
         * @param self index of the institution
         * @param to indexes of its candidates, in any order
         * @param score S of each at balance ½, in [0, 1]
         * @throws IllegalArgumentException if a score does not lie in [0, 1], or a candidate is the institution itself or
         *     does not take part
         */
        public void put(int self, int[] to, float[] score) {
            var packed = new long[to.length];
            for (int i = 0; i < to.length; i++) {
                check(self, to[i], score[i]);
                // Floats of 0 or more keep their order as bits; lower indexes come first among equal scores.
                packed[i] = ((long) Float.floatToIntBits(score[i] + 0f) << 32) | (Integer.MAX_VALUE - to[i]);
            }
            Arrays.sort(packed);
            int kept = Math.min(perInstitution, packed.length);
            lists[self] = Arrays.copyOfRange(packed, packed.length - kept, packed.length);
        }

        /** The graph of all lists put so far. */
        public CandidateGraph build() {
            long[] starts = starts();
            int edges = Math.toIntExact(starts[participants.size()]);
            long[] all = bothWays(starts, edges);
            sortRows(all, starts);
            var rows = new Rows(participants, edges);
            for (int i = 0; i < participants.size(); i++) {
                addRow(rows, i, all, (int) starts[i], (int) starts[i + 1]);
                rows.endRow(i);
            }
            return rows.graph(positions);
        }

        private long[] starts() {
            var starts = new long[participants.size() + 1];
            for (int i = 0; i < lists.length; i++) {
                for (long candidate : list(i)) {
                    starts[i + 1]++;
                    starts[partner(candidate) + 1]++;
                }
            }
            Arrays.parallelPrefix(starts, Long::sum);
            if (starts[participants.size()] > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "%d candidacies are more than one graph can hold (%d). Keep fewer candidates per institution than %d."
                                .formatted(
                                        starts[participants.size()] / 2, (Integer.MAX_VALUE - 8) / 2, perInstitution));
            }
            return starts;
        }

        /** Every candidacy at both its ends, as partner and score in one number. */
        private long[] bothWays(long[] starts, int edges) {
            var all = new long[edges];
            var next = new int[participants.size()];
            for (int i = 0; i < next.length; i++) {
                next[i] = (int) starts[i];
            }
            for (int i = 0; i < lists.length; i++) {
                for (long candidate : list(i)) {
                    long score = candidate >>> 32;
                    int partner = partner(candidate);
                    all[next[i]++] = ((long) partner << 32) | score;
                    all[next[partner]++] = ((long) i << 32) | score;
                }
            }
            return all;
        }

        private void sortRows(long[] all, long[] starts) {
            IntStream.range(0, participants.size())
                    .parallel()
                    .forEach(i -> Arrays.sort(all, (int) starts[i], (int) starts[i + 1]));
        }

        /** Of a pair put from both sides the higher score counts: the last of its run. */
        private static void addRow(Rows rows, int row, long[] all, int from, int to) {
            for (int e = from; e < to; e++) {
                boolean lastOfRun = e + 1 == to || all[e] >>> 32 != all[e + 1] >>> 32;
                if (lastOfRun) {
                    rows.addIfOpen(row, (int) (all[e] >>> 32), Float.intBitsToFloat((int) (all[e] & LOW)));
                }
            }
        }

        private long[] list(int index) {
            long[] list = lists[index];
            return list == null ? new long[0] : list;
        }

        private static int partner(long candidate) {
            return Integer.MAX_VALUE - (int) (candidate & LOW);
        }

        private int index(InstitutionId id) {
            Integer position = positions.get(id);
            if (position == null) {
                throw new IllegalArgumentException("The market has no institution (%s).".formatted(id));
            }
            return position;
        }

        private void check(int self, int to, float score) {
            if (to < 0 || to >= participants.size()) {
                throw new IllegalArgumentException(
                        "The market has no institution at %d: it has %d.".formatted(to, participants.size()));
            }
            if (to == self) {
                throw new IllegalArgumentException("The institution (%s) can't be its own candidate."
                        .formatted(participants.get(self).id()));
            }
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("The score (%s) of (%s) and (%s) must lie in [0, 1]."
                        .formatted(
                                score,
                                participants.get(self).id(),
                                participants.get(to).id()));
            }
        }
    }
}
