package org.twinbridge.market;

import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.MarketLists;
import org.twinbridge.engine.market.MarketSettings;
import org.twinbridge.policy.MarketTerms;

/**
 * What is asked of the market.
 *
 * @param settings how it is solved
 * @param length places in a list, in [1, candidates]
 * @param candidates candidates kept per institution, the best by score, in [1, 1000]
 * @param floor lists an institution of a protected country is in at least, 0 or more
 * @param terms what the catalogue is seen through; empty for the market of all
 */
public record MarketRequest(MarketSettings settings, int length, int candidates, int floor, InitiativeTerms terms) {

    private static final int MOST_CANDIDATES = 1000;
    private static final MarketRequest DEFAULTS = new MarketRequest(
            MarketSettings.withDefaults(),
            MarketLists.DEFAULT_LENGTH,
            CandidateGraph.DEFAULT_CANDIDATES,
            MarketLists.DEFAULT_FLOOR,
            InitiativeTerms.none());

    public MarketRequest {
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "Candidates per institution must be from 1 to %d, not %d.".formatted(MOST_CANDIDATES, candidates));
        }
        if (length < 1 || length > candidates) {
            throw new IllegalArgumentException("The length of a list (%d) must be from 1 to the candidates kept (%d)."
                    .formatted(length, candidates));
        }
        if (floor < 0) {
            throw new IllegalArgumentException("The exposure floor (%d) must be 0 or more.".formatted(floor));
        }
    }

    /** β .1, lists of ten out of two hundred candidates, a floor of three. */
    public static MarketRequest withDefaults() {
        return DEFAULTS;
    }

    public MarketRequest withBeta(double beta) {
        return new MarketRequest(settings.withBeta(beta), length, candidates, floor, terms);
    }

    /** What a policy says of β and the floor. */
    public MarketRequest under(MarketTerms policy) {
        return new MarketRequest(settings.withBeta(policy.beta()), length, candidates, policy.floor(), terms);
    }

    public MarketRequest withLength(int newLength) {
        return new MarketRequest(settings, newLength, candidates, floor, terms);
    }

    public MarketRequest withCandidates(int newCandidates) {
        return new MarketRequest(settings, length, newCandidates, floor, terms);
    }

    /** The market of those who take part in an initiative. */
    public MarketRequest through(InitiativeTerms newTerms) {
        return new MarketRequest(settings, length, candidates, floor, newTerms);
    }
}
