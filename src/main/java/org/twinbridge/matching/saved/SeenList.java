package org.twinbridge.matching.saved;

import java.util.List;
import java.util.Optional;

/**
 * A list as somebody saw it.
 *
 * @param policy label of the policy in force
 * @param release name of the data release
 * @param partners in the order shown, at most {@value #KEPT}; the first {@value #TOP} are what is compared, the others
 *     are kept so that one who rises can be told from what it was
 */
public record SeenList(String policy, String release, List<SeenPartner> partners) {

    /** How many places are compared. */
    public static final int TOP = 20;

    /** How many partners are kept. */
    public static final int KEPT = 50;

    public SeenList {
        if (partners.size() > KEPT) {
            throw new IllegalArgumentException(
                    "At most %d partners of a list are kept, not %d.".formatted(KEPT, partners.size()));
        }
        partners = List.copyOf(partners);
    }

    List<SeenPartner> top() {
        return partners.subList(0, Math.min(TOP, partners.size()));
    }

    Optional<SeenPartner> find(String id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }
}
