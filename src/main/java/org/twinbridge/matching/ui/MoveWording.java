package org.twinbridge.matching.ui;

import org.twinbridge.engine.market.BalancedPlace;
import org.twinbridge.vocabulary.Vocabulary;

/** Says in numbers why a partner stands elsewhere in the balanced list than by best fit. */
final class MoveWording {

    private static final double HUNDRED = 100;
    private static final int POPULAR = 2;

    private final Vocabulary vocabulary;
    private final String likeliest;

    /** @param likeliest name of the first of the balanced list */
    MoveWording(Vocabulary vocabulary, String likeliest) {
        this.vocabulary = vocabulary;
        this.likeliest = likeliest;
    }

    /** One sentence or two; empty where it did not move. */
    String reason(BalancedPlace place) {
        if (place.byFloor()) {
            return vocabulary.say("move.floor");
        }
        if (place.rise() == 0) {
            return "";
        }
        if (place.rise() > 0) {
            return vocabulary.say(
                    place.rankedFirstBy() == 0 ? "move.risen.unasked" : "move.risen",
                    place.rankedFirstBy(),
                    place.listedBy(),
                    Math.min(1, place.expected()) * HUNDRED);
        }
        return vocabulary.say(
                "move.fallen." + fallen(place), place.rankedFirstBy(), place.listedBy(), place.quota(), likeliest);
    }

    private static String fallen(BalancedPlace place) {
        if (place.rankedFirstBy() >= POPULAR) {
            return "popular";
        }
        return place.listedBy() > place.quota() ? "asked" : "passed";
    }
}
