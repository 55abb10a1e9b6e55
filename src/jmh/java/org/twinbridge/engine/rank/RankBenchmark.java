package org.twinbridge.engine.rank;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/**
 * One institution against all: the exact best twenty, on one thread. Institutions take turns, and so do two positions of a
 * slider, as in a day's work. Before anything is measured the list is held against the plain loop's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx6g", "-XX:+UseParallelGC"})
@SuppressWarnings("NullAway.Init")
public class RankBenchmark {

    private static final int TOP = 20;
    private static final int ASKING = 100;

    @Param({"100000"})
    int institutions;

    @Param({"FULL", "SPARSE"})
    String shape;

    private Catalogue catalogue;
    private PartnerRanker ranker;
    private Policy[] policies;
    private int turn;

    /** Makes the catalogue and its index, and checks one list. */
    @Setup
    public void layOut() {
        catalogue = SyntheticCatalogue.of(20261124, SyntheticCatalogue.Shape.valueOf(shape), institutions);
        ranker = new PartnerRanker(catalogue);
        policies = new Policy[] {Policy.withDefaults(), Policy.withDefaults().withBalance(.6)};
        RankQuery query = RankQuery.of(SyntheticCatalogue.id(0), TOP);
        if (!ranker.rank(query, policies[0]).equals(PlainRanking.of(catalogue, query, policies[0]))) {
            throw new IllegalStateException("The fast list is not the plain one: there is nothing to measure.");
        }
    }

    /** The exact best twenty of one institution. */
    @Benchmark
    public Ranking bestTwenty() {
        return ranker.rank(RankQuery.of(SyntheticCatalogue.id(next()), TOP), policies[turn % policies.length]);
    }

    /** The same with a filter on the list. */
    @Benchmark
    public Ranking bestTwentyOfTheSouth() {
        RankQuery query = RankQuery.of(SyntheticCatalogue.id(next()), TOP)
                .withFilter(PartnerFilter.none().withSouthOnly(true));
        return ranker.rank(query, policies[turn % policies.length]);
    }

    /** One pair by the plain formulas: a hundred thousandth of the plain loop. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public PairScore plainPair() {
        int other = ASKING + turn * 37 % (institutions - ASKING);
        return new PartnerScorer(catalogue, policies[0])
                .score(
                        catalogue.profile(SyntheticCatalogue.id(next())),
                        catalogue.profile(SyntheticCatalogue.id(other)));
    }

    private int next() {
        turn++;
        return turn % ASKING;
    }
}
