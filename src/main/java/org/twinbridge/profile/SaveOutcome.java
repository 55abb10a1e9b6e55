package org.twinbridge.profile;

import org.twinbridge.institution.ProfileItems;

/** What became of a profile that was to be saved. */
public sealed interface SaveOutcome {

    /**
     * It is stored.
     *
     * @param version its number
     */
    record Saved(int version) implements SaveOutcome {}

    /** It states what is stored already. */
    record Unchanged() implements SaveOutcome {}

    /**
     * Somebody else saved first; nothing was stored, and the draft is kept.
     *
     * @param base what was stored when the draft was begun
     * @param theirs what is stored now
     * @param mine what was to be stored
     */
    record Overtaken(ProfileItems base, ProfileItems theirs, ProfileItems mine) implements SaveOutcome {}
}
