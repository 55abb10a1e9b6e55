package org.twinbridge.policy;

import org.twinbridge.engine.market.MarketLists;
import org.twinbridge.engine.market.MarketSettings;

/**
 * What a policy says of balanced lists.
 *
 * @param beta β, in [.05, .2]: how much of a match is chance
 * @param floor lists an institution of a protected country is in at least, in [0, 10]
 */
public record MarketTerms(double beta, int floor) {

    /** The highest floor: no more than there are places in a list. */
    public static final int HIGHEST_FLOOR = 10;

    public MarketTerms {
        if (!(beta >= .05 && beta <= .2)) {
            throw new IllegalArgumentException("The beta (%s) of the market must lie in [0.05, 0.2].".formatted(beta));
        }
        if (floor < 0 || floor > HIGHEST_FLOOR) {
            throw new IllegalArgumentException(
                    "The exposure floor (%d) must lie in [0, %d].".formatted(floor, HIGHEST_FLOOR));
        }
    }

    /** β .1, a floor of three lists. */
    public static MarketTerms withDefaults() {
        return new MarketTerms(MarketSettings.withDefaults().beta(), MarketLists.DEFAULT_FLOOR);
    }
}
