package org.twinbridge.engine.score;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * Where a candidate could stand, if what is uncertain were drawn anew.
 *
 * @param partner the candidate
 * @param interval where its score lies with 80 % of the draws
 * @param shareInTop share of the draws in which it is in the top of those compared, in [0, 1]
 */
public record UncertainPlace(InstitutionId partner, ScoreInterval interval, double shareInTop) {
    public UncertainPlace {
        if (!(shareInTop >= 0 && shareInTop <= 1)) {
            throw new IllegalArgumentException(
                    "The share of draws in the top (%s) of (%s) must lie in [0, 1].".formatted(shareInTop, partner));
        }
    }
}
