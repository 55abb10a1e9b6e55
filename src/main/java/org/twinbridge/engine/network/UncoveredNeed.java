package org.twinbridge.engine.network;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

/**
 * A need that a network hardly covers.
 *
 * @param memberOrNull whose need, {@code null} if it is the target's
 * @param field in which field
 * @param modality by which modality; any for a field of the target theme
 * @param weight its share of the member's, or the target's, needs, in (0, 1]
 * @param covered how far it is covered, in [0, 1]
 * @param couldCover institutions outside the network that would cover it, the most able first; empty if nobody would
 */
public record UncoveredNeed(
        @Nullable InstitutionId memberOrNull,
        Field field,
        Modality modality,
        double weight,
        double covered,
        List<InstitutionId> couldCover) {

    public UncoveredNeed {
        couldCover = List.copyOf(couldCover);
    }

    /** Whose need it is; empty if it is the target's. */
    public Optional<InstitutionId> member() {
        return Optional.ofNullable(memberOrNull);
    }
}
