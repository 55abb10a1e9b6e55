package org.twinbridge.policy;

import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkWeights;

/**
 * What a policy says of composed networks.
 *
 * @param minMembers least number of institutions, in [3, 30]
 * @param minCountries least number of different countries, in [0, 30]
 * @param minSouth least number of members in the Global South, in [0, 30]
 * @param weights how the parts of a network's value weigh
 */
public record NetworkTerms(int minMembers, int minCountries, int minSouth, NetworkWeights weights) {

    /** What the programme itself asks for; a policy may ask for more. */
    public static final int SMALLEST = 3;

    public NetworkTerms {
        requireCount("members", minMembers, SMALLEST);
        requireCount("countries", minCountries, 0);
        requireCount("members in the South", minSouth, 0);
    }

    /** The programme's rules: three institutions in three countries, two in the Global South. */
    public static NetworkTerms withDefaults() {
        NetworkRules rules = NetworkRules.ofSize(SMALLEST);
        return new NetworkTerms(rules.minSize(), rules.minCountries(), rules.minSouth(), NetworkWeights.withDefaults());
    }

    private static void requireCount(String what, int count, int least) {
        if (count < least || count > NetworkRules.LARGEST) {
            throw new IllegalArgumentException("The least number of %s (%d) of a network must lie in [%d, %d]."
                    .formatted(what, count, least, NetworkRules.LARGEST));
        }
    }
}
