package org.twinbridge.country;

import org.twinbridge.engine.profile.CountryCode;

/**
 * Where scholars of a country went who moved to another, and whether they stayed.
 *
 * @param origin where they first published
 * @param sampled scholars of the origin looked at
 * @param homeStart those of them who first published at home
 * @param movers those of them who published abroad later
 * @param destination where the movers of this row went
 * @param stratum how long they had been there
 * @param scholars movers in this row, 0 or more
 * @param stay share of them last seen in the destination, in [0, 1]
 * @param dual share last seen in both, in [0, 1]
 * @param returned share back in the origin, in [0, 1]
 * @param onward share last seen elsewhere, in [0, 1]; the four shares sum to 1 within rounding
 */
public record ScholarOutflow(
        CountryCode origin,
        long sampled,
        long homeStart,
        long movers,
        CountryCode destination,
        StayLength stratum,
        long scholars,
        double stay,
        double dual,
        double returned,
        double onward) {

    private static final double ROUNDING = .01;

    public ScholarOutflow {
        if (origin.equals(destination)) {
            throw new IllegalArgumentException(
                    "Scholars of %s cannot move abroad to %s.".formatted(origin, destination));
        }
        if (!(0 <= scholars && scholars <= movers && movers <= homeStart && homeStart <= sampled)) {
            throw new IllegalArgumentException(
                    "Counts must not grow from sampled to home_start to movers to n, and not be negative: %d, %d, %d, %d."
                            .formatted(sampled, homeStart, movers, scholars));
        }
        requireShare("stay", stay);
        requireShare("dual", dual);
        requireShare("return", returned);
        requireShare("onward", onward);
        double sum = stay + dual + returned + onward;
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "The shares stay, dual, return and onward must sum to 1, not %.4f.".formatted(sum));
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The share (%s) must lie in [0, 1], not be %s.".formatted(name, value));
        }
    }
}
