package org.twinbridge.market;

import java.time.Duration;
import org.twinbridge.engine.market.MarketComparison;
import org.twinbridge.engine.market.MarketEquilibrium;

/**
 * A market with both kinds of list.
 *
 * @param request what was asked
 * @param release data release of the catalogue
 * @param policy name of the policy the scores come from
 * @param comparison the lists, and who moved
 * @param gathering time that looking for candidates took; zero if they were known already
 * @param solving time that the equilibrium and the lists took
 */
public record SolvedMarket(
        MarketRequest request,
        String release,
        String policy,
        MarketComparison comparison,
        Duration gathering,
        Duration solving) {

    /** The solution that the balanced lists come from. */
    public MarketEquilibrium equilibrium() {
        return comparison.balanced().equilibrium();
    }
}
