package org.twinbridge.matching.shown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.CriterionId;

/**
 * A list of partners that somebody saw.
 *
 * @param institution for whom partners were looked for
 * @param to in which role it was seen; of several roles the one that reaches least far
 * @param channel where
 * @param order id of the order, such as {@code best-fit}
 * @param policy label of the policy in force
 * @param whatIf whether other weights were tried out, so that the list says nothing of the policy itself
 * @param release name of the data release
 * @param initiative id of what the catalogue was seen through; {@code null} for the whole
 * @param at when
 * @param partners in the order in which they were seen, at most {@value #MOST_PARTNERS}; the first stood in position 1
 */
public record ShownList(
        InstitutionId institution,
        Role to,
        Channel channel,
        String order,
        String policy,
        boolean whatIf,
        String release,
        @Nullable String initiative,
        Instant at,
        List<Place> partners) {

    /** How much of a list is kept: few look further. */
    public static final int MOST_PARTNERS = 20;

    /** Where a list was seen. */
    public enum Channel {
        PAGE,
        API
    }

    public ShownList {
        if (partners.isEmpty() || partners.size() > MOST_PARTNERS) {
            throw new IllegalArgumentException(
                    "A list that was shown has 1 to %d partners, not %d.".formatted(MOST_PARTNERS, partners.size()));
        }
        partners = List.copyOf(partners);
    }

    /**
     * A partner in its place.
     *
     * @param score S, in [0, 1]
     * @param criteria what each criterion said, as the mean of both sides, in [0, 1]
     */
    public record Place(InstitutionId partner, double score, Map<CriterionId, Double> criteria) {
        public Place {
            criteria = Map.copyOf(criteria);
        }
    }
}
