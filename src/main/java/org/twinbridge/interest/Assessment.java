package org.twinbridge.interest;

/**
 * How a pair was scored when something was decided about it.
 *
 * @param score S, in [0, 1]
 * @param gainOfFrom what the side that expresses the interest gains, in [0, 1]
 * @param gainOfTo what the other gains, in [0, 1]
 * @param drain the brain-drain term B, in [0, 1]
 * @param policy name and version of the policy
 * @param release name of the data release
 */
public record Assessment(
        double score, double gainOfFrom, double gainOfTo, double drain, String policy, String release) {}
