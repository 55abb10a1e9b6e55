package org.twinbridge.engine.pole;

import java.util.Set;
import org.twinbridge.engine.profile.Field;

/**
 * What makes a pole. Immutable; start from {@link #withDefaults()}.
 *
 * @param reachKm ε: how far apart neighbours are at most, in km, in (0, 1000]
 * @param minPoints organisations within reach, itself included, that make an organisation the core of a place; 1 or more
 * @param maxWidthKm a place wider than this is split, in km, at least the reach
 * @param minStrength q̃ from which an organisation counts in a theme, in (0, 1]
 * @param minKinds kinds a pole must join, 1 or more
 * @param priorities fields that are priorities; empty if every theme is one
 */
public record PoleSettings(
        double reachKm, int minPoints, double maxWidthKm, double minStrength, int minKinds, Set<Field> priorities) {

    private static final double FARTHEST_REACH_KM = 1000;
    private static final PoleSettings DEFAULTS = new PoleSettings(25, 3, 60, .2, 3, Set.of());

    public PoleSettings {
        require("reach", reachKm, reachKm > 0 && reachKm <= FARTHEST_REACH_KM, "(0, 1000] km");
        require(
                "greatest width",
                maxWidthKm,
                maxWidthKm >= reachKm && maxWidthKm <= FARTHEST_REACH_KM,
                "[reach, 1000] km");
        require("least strength", minStrength, minStrength > 0 && minStrength <= 1, "(0, 1]");
        require("number of neighbours", minPoints, minPoints >= 1, "[1, ∞)");
        require("number of kinds", minKinds, minKinds >= 1, "[1, ∞)");
        priorities = Set.copyOf(priorities);
    }

    /** 25 km, three organisations, 60 km, strength .2, three kinds, every theme a priority. */
    public static PoleSettings withDefaults() {
        return DEFAULTS;
    }

    public PoleSettings withPriorities(Set<Field> newPriorities) {
        return new PoleSettings(reachKm, minPoints, maxWidthKm, minStrength, minKinds, newPriorities);
    }

    /** Whether a theme touches a priority: a field of it lies in one or takes one in. */
    boolean isPriority(PoleTheme theme) {
        return priorities.isEmpty()
                || priorities.stream()
                        .anyMatch(p ->
                                theme.includes(p) || theme.fields().stream().anyMatch(p::includes));
    }

    private static void require(String what, double value, boolean holds, String range) {
        if (!holds) {
            throw new IllegalArgumentException("The %s (%s) of poles must lie in %s.".formatted(what, value, range));
        }
    }
}
