package org.twinbridge.engine.score;

/**
 * Where a score lies with 80 % of the draws, if what is uncertain about profiles and weights is drawn anew.
 *
 * @param low lower end, in [0, 1]
 * @param high upper end, in [low, 1]
 */
public record ScoreInterval(double low, double high) {
    public ScoreInterval {
        if (!(low >= 0 && low <= high && high <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "An interval must run from low (%s) to high (%s) in [0, 1].".formatted(low, high));
        }
    }
}
