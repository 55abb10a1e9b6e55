package org.twinbridge.agreement;

import java.util.List;

/**
 * What a plan does to brain drain, pair by pair.
 *
 * @param pairs pairs of members between which something is planned, the worst first
 * @param policy name of the policy it was looked at under
 * @param release name of the data release
 */
public record PlanVerdict(List<PairVerdict> pairs, String policy, String release) {

    public PlanVerdict {
        pairs = List.copyOf(pairs);
    }

    /** Whether guard 1 forbids it. */
    public boolean isGuarded() {
        return pairs.stream().anyMatch(PairVerdict::guarded);
    }
}
