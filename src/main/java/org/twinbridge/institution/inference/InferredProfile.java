package org.twinbridge.institution.inference;

import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/**
 * What can be assumed of an institution that has stated nothing. Every item's evidence is {@link Source#INFERRED} or
 * {@link Source#COUNTRY_PRIOR}.
 *
 * @param themes heaviest first; weights sum to 1
 * @param needs most urgent first
 * @param capacities strongest first
 * @param acceptedModalities always empty: what an institution agrees to is for it to say
 */
public record InferredProfile(
        List<Theme> themes, List<Need> needs, List<Capacity> capacities, Set<Modality> acceptedModalities) {

    public InferredProfile {
        themes = List.copyOf(themes);
        needs = List.copyOf(needs);
        capacities = List.copyOf(capacities);
        acceptedModalities = Set.copyOf(acceptedModalities);
    }

    /** Whether its name, or that of a part, gave at least one field. */
    public boolean hasFieldFromNames() {
        return themes.stream().anyMatch(theme -> theme.evidence().source() == Source.INFERRED);
    }
}
