package org.twinbridge.pole;

import java.time.Instant;

/**
 * What a reviewer decided, with the evidence as it was then. Never changed, never deleted.
 *
 * @param id numbers rise with time
 * @param poleId stable id of the pole
 * @param kind what was decided
 * @param reviewer name of the account
 * @param reason the reason or the question; empty at most where a pole was accepted
 * @param decidedAt when
 * @param evidence the pole as the reviewer saw it
 * @param release data release of the evidence
 * @param policy name and version of the policy under which it was found
 */
public record PoleDecision(
        long id,
        String poleId,
        DecisionKind kind,
        String reviewer,
        String reason,
        Instant decidedAt,
        PoleReport.Pole evidence,
        String release,
        String policy) {}
