package org.twinbridge.engine.score;

/**
 * One criterion's share of a pair's score.
 *
 * @param criterion stable id shown to users, such as {@code coverage}
 * @param side whose benefit it is
 * @param points what it adds to the score, in [0, 1]
 */
public record Contribution(CriterionId criterion, Side side, double points) {
    public Contribution {
        if (!(points >= 0 && points <= 1)) {
            throw new IllegalArgumentException(
                    "The points (%s) of criterion (%s) must lie in [0, 1].".formatted(points, criterion));
        }
    }
}
