package org.twinbridge.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a policy; kept for good.
 *
 * @param kind what
 * @param by name of the account
 * @param at when
 * @param reason in that person's words; may be empty
 * @param terms what the policy said after it
 * @param previewId the preview an approval saw; else {@code null}
 */
public record PolicyStep(
        Kind kind,
        String by,
        Instant at,
        String reason,
        Terms terms,
        @Nullable Long previewId) {

    /** What can be done to a policy. */
    public enum Kind {
        DRAFTED,
        EDITED,
        SUBMITTED,
        TAKEN_BACK,
        APPROVED,
        REJECTED,
        DISCARDED,
        SUPERSEDED
    }
}
