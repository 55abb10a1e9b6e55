package org.twinbridge.engine.pole;

import java.util.Set;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A candidate as an earlier data release knew it.
 *
 * @param id its stable id
 * @param theme code of its theme
 * @param members ids of its members then
 */
public record KnownPole(String id, String theme, Set<InstitutionId> members) {

    public KnownPole {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A known pole needs an id.");
        }
        members = Set.copyOf(members);
    }
}
