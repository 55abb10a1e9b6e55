package org.twinbridge.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.market.BalancedPlace;
import org.twinbridge.engine.market.MarketVariant;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.BalancedLists;

/**
 * Keeps the market of all that was solved last, and the last that was seen through an initiative. Its lists are given as long as catalogue and policy stay the same; its figures
 * until it is solved again, marked as old.
 */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class SolvedMarkets implements BalancedLists {

    private final MarketBrokers brokers;
    private final Markets markets;
    private final Clock clock;
    private final AtomicReference<@Nullable KeptMarket> kept = new AtomicReference<>();
    private final AtomicReference<@Nullable KeptMarket> seen = new AtomicReference<>();
    private final AtomicReference<@Nullable RunningMarketTask> latest = new AtomicReference<>();

    SolvedMarkets(MarketBrokers brokers, Markets markets, Clock clock) {
        this.brokers = brokers;
        this.markets = markets;
        this.clock = clock;
    }

    /** The market that was solved last, if any was since the program started. For staff and administrators. */
    public Optional<KeptMarket> last() {
        return last(InitiativeTerms.none());
    }

    /** The same of those who take part in an initiative, if theirs was solved last of all initiatives. */
    public Optional<KeptMarket> last(InitiativeTerms terms) {
        brokers.require();
        return Optional.ofNullable(slot(terms).get())
                .filter(market -> market.market().request().terms().equals(terms))
                .map(market -> market.withCurrent(markets.isCurrent(market.market())));
    }

    @PermitAll
    @Override
    public State state() {
        brokers.requireAnybody();
        KeptMarket market = kept.get();
        if (market != null && markets.isCurrent(market.market())) {
            return State.SOLVED;
        }
        RunningMarketTask task = latest.get();
        if (task != null && task.isUnderWay()) {
            return State.BEING_SOLVED;
        }
        return market == null ? State.NEVER_SOLVED : State.OUT_OF_DATE;
    }

    @PermitAll
    @Override
    public List<BalancedPlace> of(InstitutionId institution) {
        brokers.requireAnybody();
        KeptMarket market = kept.get();
        return market == null
                        || !markets.isCurrent(market.market())
                        || market.market()
                                .equilibrium()
                                .graph()
                                .find(institution)
                                .isEmpty()
                ? List.of()
                : market.market().comparison().order(institution);
    }

    private AtomicReference<@Nullable KeptMarket> slot(InitiativeTerms terms) {
        return terms.areEmpty() ? kept : seen;
    }

    /** What goes on or ended last. */
    AtomicReference<@Nullable RunningMarketTask> task() {
        return latest;
    }

    void keep(SolvedMarket market) {
        slot(market.request().terms())
                .set(new KeptMarket(market, markets.summary(market), List.of(), clock.instant(), true));
    }

    void keep(SolvedMarket market, List<MarketVariant> variants) {
        slot(market.request().terms())
                .updateAndGet(present ->
                        present == null || present.market() != market ? present : present.withVariants(variants));
    }
}
