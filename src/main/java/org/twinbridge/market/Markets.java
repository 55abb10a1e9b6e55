package org.twinbridge.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.initiative.InitiativeTerms;
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
 * large catalogue, so that the last graph of all, and the last that was seen through an initiative, are kept for as long as
 * catalogue and policy stay the same.
 */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class Markets {

    private final Matching matching;
    private final Policies policies;
    private final Clock clock;
    private final ReentrantLock gathering = new ReentrantLock();
    private volatile @Nullable Gathered ofAll;
    private volatile @Nullable Gathered seen;

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
        Gathered gathered = gathered(request, watch);
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
    @PermitAll
    boolean isCurrent(SolvedMarket market) {
        InitiativeTerms terms = market.request().terms();
        Gathered present = last(terms);
        return present != null
                && present.graph() == market.equilibrium().graph()
                && present.isOf(matching.ranker(), terms, policies.current());
    }

    private Gathered gathered(MarketRequest request, MarketWatch watch) {
        gathering.lock();
        try {
            PartnerRanker whole = matching.ranker();
            Policy policy = policies.current();
            Gathered fresh = known(whole, policy, request).orElseGet(() -> gather(whole, policy, request, watch));
            if (request.terms().areEmpty()) {
                ofAll = fresh;
            } else {
                seen = fresh;
            }
            return fresh;
        } finally {
            gathering.unlock();
        }
    }

    private @Nullable Gathered last(InitiativeTerms terms) {
        return terms.areEmpty() ? ofAll : seen;
    }

    private Optional<Gathered> known(PartnerRanker whole, Policy policy, MarketRequest request) {
        return Optional.ofNullable(last(request.terms()))
                .filter(gathered ->
                        gathered.isOf(whole, request.terms(), policy) && gathered.candidates() == request.candidates());
    }

    private Gathered gather(PartnerRanker whole, Policy policy, MarketRequest request, MarketWatch watch) {
        PartnerRanker ranker = matching.through(request.terms()).ranker();
        int candidates = request.candidates();
        int total = ranker.catalogue().profiles().size();
        CandidateGraph graph =
                CandidateGraph.of(ranker, policy, candidates, (done, residual) -> watch.gathering(done, total));
        return new Gathered(whole, request.terms(), policy, candidates, graph);
    }

    /** A graph with what it was made from. */
    private record Gathered(
            PartnerRanker whole, InitiativeTerms terms, Policy policy, int candidates, CandidateGraph graph) {

        boolean isOf(PartnerRanker otherWhole, InitiativeTerms otherTerms, Policy otherPolicy) {
            return whole == otherWhole && terms.equals(otherTerms) && policy.equals(otherPolicy);
        }

        String release() {
            return whole.catalogue().release();
        }
    }
}
