package org.twinbridge.engine.pole;

import java.util.Set;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A candidate with its stable id.
 *
 * @param id the same in every release in which it goes on
 * @param isNew whether no earlier release knew it
 * @param pole the candidate as of now
 * @param gained members it did not have before; all of them if it is new
 * @param lost members it had before and has no more
 */
public record IdentifiedPole(
        String id, boolean isNew, PoleCandidate pole, Set<InstitutionId> gained, Set<InstitutionId> lost) {

    public IdentifiedPole {
        gained = Set.copyOf(gained);
        lost = Set.copyOf(lost);
    }
}
