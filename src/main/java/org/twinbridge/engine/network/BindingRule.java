package org.twinbridge.engine.network;

/**
 * A rule that keeps a network from being better.
 *
 * @param relaxation the rule, looser by one step
 * @param gain by how much the network's value would rise, above 0
 */
public record BindingRule(RuleRelaxation relaxation, double gain) {}
