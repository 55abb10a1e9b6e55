package org.twinbridge.profile;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.institution.ProfileItems;

/**
 * What an institution stated at some time.
 *
 * @param number 1 for its first version
 * @param how how it came about
 * @param by name of the account that saved it; empty if nobody known did
 * @param role role in which that account saved it; empty if nobody known did
 * @param at when it was saved, or found
 * @param restored number of the version it brought back; {@code null} if it brought back none
 * @param items what it states
 */
public record ProfileVersion(
        int number,
        How how,
        String by,
        String role,
        Instant at,
        @Nullable Integer restored,
        ProfileItems items) {

    /** How a version came about. */
    public enum How {
        EDITED,
        /** Put together from one's own changes and those of somebody who saved first. */
        MERGED,
        RESTORED,
        /** Not saved on the page of profiles, as an import does; found there before the next was saved. */
        FOUND
    }

    /** The version it brought back. */
    public Optional<Integer> restoredIfAny() {
        return Optional.ofNullable(restored);
    }
}
