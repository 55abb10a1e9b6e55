package org.twinbridge.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.market.BalancedMarket;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.MarketComparison;
import org.twinbridge.engine.market.MarketEquilibrium;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;

/**
 * Solves the market of all institutions under the policy in force. Looking for everybody's candidates takes minutes in a
 * large catalogue, so that the last graph is kept for as long as catalogue and policy stay the same.
 */
@Service
public class Markets {

    private final Matching matching;
    private final Policies policies;
    private final Clock clock;
    private final ReentrantLock gathering = new ReentrantLock();
    private volatile @Nullable Gathered last;

    Markets(Matching matching, Policies policies, Clock clock) {
        this.matching = matching;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The market as it stands, solved.
     *
     * @throws java.util.concurrent.CancellationException if the watch stops it
     */
    public SolvedMarket solve(MarketRequest request, MarketWatch watch) {
        Instant before = clock.instant();
        Gathered gathered = gathered(request.candidates(), watch);
        Instant begun = clock.instant();
        MarketEquilibrium equilibrium = BalancedMarket.solve(gathered.graph(), request.settings(), watch::solving);
        MarketComparison comparison = MarketComparison.of(equilibrium, request.length(), request.floor());
        return new SolvedMarket(
                request,
                gathered.release(),
                gathered.policy().name(),
                comparison,
                Duration.between(before, begun),
                Duration.between(begun, clock.instant()));
    }

    /** What both kinds of list of a market do. */
    public MarketSummary summary(SolvedMarket market) {
        return MarketSummary.of(market);
    }

    /** Whether the market would still be made from the same catalogue under the same policy. */
    boolean isCurrent(SolvedMarket market) {
        Gathered present = last;
        return present != null
                && present.graph() == market.equilibrium().graph()
                && present.isOf(matching.ranker(), policies.current());
    }

    private Gathered gathered(int candidates, MarketWatch watch) {
        gathering.lock();
        try {
            PartnerRanker ranker = matching.ranker();
            Policy policy = policies.current();
            Gathered fresh =
                    known(ranker, policy, candidates).orElseGet(() -> gather(ranker, policy, candidates, watch));
            last = fresh;
            return fresh;
        } finally {
            gathering.unlock();
        }
    }

    private Optional<Gathered> known(PartnerRanker ranker, Policy policy, int candidates) {
        return Optional.ofNullable(last)
                .filter(gathered -> gathered.isOf(ranker, policy) && gathered.candidates() == candidates);
    }

    private static Gathered gather(PartnerRanker ranker, Policy policy, int candidates, MarketWatch watch) {
        int total = ranker.catalogue().profiles().size();
        CandidateGraph graph =
                CandidateGraph.of(ranker, policy, candidates, (done, residual) -> watch.gathering(done, total));
        return new Gathered(ranker, policy, candidates, graph);
    }

    /** A graph with what it was made from. */
    private record Gathered(PartnerRanker ranker, Policy policy, int candidates, CandidateGraph graph) {

        boolean isOf(PartnerRanker otherRanker, Policy otherPolicy) {
            return ranker == otherRanker && policy.equals(otherPolicy);
        }

        String release() {
            return ranker.catalogue().release();
        }
    }
}
