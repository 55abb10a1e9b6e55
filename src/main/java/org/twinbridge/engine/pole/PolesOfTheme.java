package org.twinbridge.engine.pole;

import java.util.List;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * The candidates of one theme.
 *
 * @param theme which
 * @param poles in {@link PoleCandidate#ORDER}
 * @param unplaced organisations strong enough in the theme whose place is unknown, by id
 */
public record PolesOfTheme(PoleTheme theme, List<PoleCandidate> poles, List<InstitutionId> unplaced) {

    public PolesOfTheme {
        poles = List.copyOf(poles);
        unplaced = List.copyOf(unplaced);
    }
}
