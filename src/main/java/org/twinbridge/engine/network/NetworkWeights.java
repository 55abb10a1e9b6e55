package org.twinbridge.engine.network;

/**
 * How the parts of a network's value weigh beside the coverage of its members' needs, which weighs 1.
 *
 * @param theme λ_t: coverage of the target theme, 0 or more
 * @param score λ_s: mean score of all pairs, 0 or more
 * @param drain λ_B: mean brain-drain term of all pairs, 0 or more
 * @param size λ_c: cost of each member, 0 or more
 */
public record NetworkWeights(double theme, double score, double drain, double size) {

    private static final NetworkWeights DEFAULTS = new NetworkWeights(.5, .25, .25, .02);

    public NetworkWeights {
        for (double weight : new double[] {theme, score, drain, size}) {
            if (!(weight >= 0 && weight <= 100)) {
                throw new IllegalArgumentException(
                        "The weights of a network's parts must lie in [0, 100], not be %s.".formatted(weight));
            }
        }
    }

    /**
     * What no network can be worth more than: every need covered, the best of pairs, and no cost of size.
     *
     * @param hasTarget whether a target counts
     */
    public double greatest(boolean hasTarget) {
        return 1 + (hasTarget ? theme : 0) + score + drain;
    }

    /** Theme .5, score .25, brain drain .25, size .02. */
    public static NetworkWeights withDefaults() {
        return DEFAULTS;
    }
}
