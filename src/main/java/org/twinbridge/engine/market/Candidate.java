package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * A possible partner of an institution.
 *
 * @param partner who
 * @param score S of the pair at balance ½, in [0, 1]
 */
public record Candidate(InstitutionId partner, double score) {

    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "The score (%s) of the candidate (%s) must lie in [0, 1].".formatted(score, partner));
        }
    }
}
