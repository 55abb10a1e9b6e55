package org.twinbridge.agreement;

import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A member of an agreement and its part in it.
 *
 * @param institution who it is
 * @param degrees share of the degrees that it awards, in [0, 1]; {@code null} if not said
 * @param lead share of lead and authorship; likewise
 * @param budget share of the budget; likewise
 */
public record Party(
        InstitutionId institution,
        @Nullable Double degrees,
        @Nullable Double lead,
        @Nullable Double budget) {

    /** A member of whose part nothing is said. */
    public static Party of(InstitutionId institution) {
        return new Party(institution, null, null, null);
    }

    Party as(InstitutionId other) {
        return new Party(other, degrees, lead, budget);
    }
}
