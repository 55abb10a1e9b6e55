package org.twinbridge.engine.rank;

import java.util.List;
import java.util.Optional;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A list of suggested partners, best first.
 *
 * @param institution who asked
 * @param policy label of the policy it was made under
 * @param release name of the data release it was made from
 * @param eligible how many partners passed the obstacles and the filter, 0 or more; the list holds the best of them
 * @param partners best first
 */
public record Ranking(
        InstitutionId institution, String policy, String release, int eligible, List<RankedPartner> partners) {
    public Ranking {
        partners = List.copyOf(partners);
    }

    /** The place of a partner, if it is in the list. */
    public Optional<RankedPartner> find(InstitutionId partner) {
        return partners.stream().filter(p -> p.pair().partner().equals(partner)).findFirst();
    }
}
