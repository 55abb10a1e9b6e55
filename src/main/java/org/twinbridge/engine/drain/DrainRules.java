package org.twinbridge.engine.drain;

import java.util.Map;
import org.twinbridge.engine.profile.CountryCode;

/**
 * Who is protected and who is South, where policy has a say.
 *
 * @param protectedFrom exposure D from which a country that is not of high income is protected, in [0, 1]
 * @param protectedByPolicy countries that policy puts on the protected list ({@code true}) or takes off it
 * @param southByPolicy countries that policy counts as South ({@code true}) or not
 */
public record DrainRules(
        double protectedFrom, Map<CountryCode, Boolean> protectedByPolicy, Map<CountryCode, Boolean> southByPolicy) {

    public DrainRules {
        if (!(protectedFrom >= 0 && protectedFrom <= 1)) {
            throw new IllegalArgumentException(
                    "The exposure from which countries are protected (%s) must lie in [0, 1]."
                            .formatted(protectedFrom));
        }
        protectedByPolicy = Map.copyOf(protectedByPolicy);
        southByPolicy = Map.copyOf(southByPolicy);
    }

    /** Protected from D = .45 on, no edits. */
    public static DrainRules withDefaults() {
        return new DrainRules(.45, Map.of(), Map.of());
    }

    boolean protects(CountryFigures figures, double drain) {
        boolean byRule = figures.leastDeveloped()
                || (!figures.highIncome() && (drain >= protectedFrom || figures.smallIsland()));
        return protectedByPolicy.getOrDefault(figures.country(), byRule);
    }

    boolean countsAsSouth(CountryFigures figures) {
        boolean byRule = figures.smallIsland()
                || (!figures.highIncome() && !figures.region().equals("Europe"));
        return southByPolicy.getOrDefault(figures.country(), byRule);
    }
}
