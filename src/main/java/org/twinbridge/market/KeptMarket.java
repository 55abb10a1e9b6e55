package org.twinbridge.market;

import java.time.Instant;
import java.util.List;
import org.twinbridge.engine.market.MarketVariant;

/**
 * The market that was solved last.
 *
 * @param market the lists, and who moved
 * @param summary what both kinds of list do
 * @param variants what it would come to under other β and quotas, those that are worked out so far, as stated among them
 * @param solvedAt when
 * @param current whether catalogue and policy are still the same
 */
public record KeptMarket(
        SolvedMarket market, MarketSummary summary, List<MarketVariant> variants, Instant solvedAt, boolean current) {

    public KeptMarket {
        variants = List.copyOf(variants);
    }

    KeptMarket withCurrent(boolean now) {
        return new KeptMarket(market, summary, variants, solvedAt, now);
    }

    KeptMarket withVariants(List<MarketVariant> newVariants) {
        return new KeptMarket(market, summary, newVariants, solvedAt, current);
    }
}
