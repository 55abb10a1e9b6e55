package org.twinbridge.initiative;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An initiative of the programme.
 *
 * @param id stable, as it stands in addresses
 * @param name as its maker typed it; of one that ships, the key of its name
 * @param description as its maker typed it, may be empty; of one that ships empty, since the bundles hold it
 * @param scope what it is about
 * @param madeBy name of the account that made it; {@code null} if it ships with Twinbridge
 * @param retired whether it is no longer offered
 * @param version grows with each change; 0 if it ships
 */
public record Initiative(
        String id,
        String name,
        String description,
        InitiativeScope scope,
        @Nullable String madeBy,
        boolean retired,
        long version) {

    /** Where a day lies in its period. */
    public enum Stage {
        AHEAD,
        RUNNING,
        OVER
    }

    /** Whether it ships with Twinbridge, and so can be copied but not changed. */
    public boolean isPreset() {
        return madeBy == null;
    }

    /** Who made it; empty if it ships. */
    public Optional<String> maker() {
        return Optional.ofNullable(madeBy);
    }

    public Stage stage(LocalDate day) {
        if (day.isBefore(scope.from())) {
            return Stage.AHEAD;
        }
        LocalDate to = scope.to();
        return to != null && day.isAfter(to) ? Stage.OVER : Stage.RUNNING;
    }
}
