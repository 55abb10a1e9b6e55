package org.twinbridge.engine.network;

/**
 * What network is wanted.
 *
 * @param target what it is to be able to do
 * @param rules what it must be like
 * @param weights how the parts of its value weigh
 * @param alternatives how many further networks that really differ are wanted, 0 or more
 */
public record NetworkDemand(NetworkTarget target, NetworkRules rules, NetworkWeights weights, int alternatives) {

    private static final int ALTERNATIVES = 3;

    public NetworkDemand {
        if (alternatives < 0 || alternatives > 10) {
            throw new IllegalArgumentException("Alternatives must be 0 to 10, not %d.".formatted(alternatives));
        }
    }

    /** With the default weights and three alternatives. */
    public static NetworkDemand of(NetworkTarget target, NetworkRules rules) {
        return new NetworkDemand(target, rules, NetworkWeights.withDefaults(), ALTERNATIVES);
    }

    public NetworkDemand withWeights(NetworkWeights newWeights) {
        return new NetworkDemand(target, rules, newWeights, alternatives);
    }
}
