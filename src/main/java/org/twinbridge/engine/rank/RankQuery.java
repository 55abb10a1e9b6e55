package org.twinbridge.engine.rank;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * Whose partners are asked for.
 *
 * @param institution who asks
 * @param filter which partners it wants to see
 * @param limit length of the list, 1 or more
 */
public record RankQuery(InstitutionId institution, PartnerFilter filter, int limit) {
    public RankQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("A list of partners must hold 1 or more, not %d.".formatted(limit));
        }
    }

    /** The first partners of an institution, unfiltered. */
    public static RankQuery of(InstitutionId institution, int limit) {
        return new RankQuery(institution, PartnerFilter.none(), limit);
    }

    public RankQuery withFilter(PartnerFilter newFilter) {
        return new RankQuery(institution, newFilter, limit);
    }
}
