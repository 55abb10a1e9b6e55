package org.twinbridge.interest;

import java.time.Instant;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What an institution decided about another, to learn from (scoring model, section 11).
 *
 * @param institution who decided
 * @param partner about whom
 * @param kind what was decided
 * @param at when
 * @param policy name and version of the policy in force then
 * @param release name of the data release then
 */
public record Decision(
        InstitutionId institution, InstitutionId partner, Kind kind, Instant at, String policy, String release) {

    /** What can be decided. */
    public enum Kind {
        EXPRESSED,
        ACCEPTED,
        DECLINED
    }
}
