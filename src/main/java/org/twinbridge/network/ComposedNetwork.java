package org.twinbridge.network;

import org.twinbridge.engine.network.NetworkAnswer;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * What came of a demand, with what it was made from.
 *
 * @param catalogue the catalogue of that moment
 * @param policy the policy that weighed
 * @param demand what was asked
 * @param answer a proposal, or why there is none
 */
public record ComposedNetwork(Catalogue catalogue, Policy policy, NetworkDemand demand, NetworkAnswer answer) {}
