package org.twinbridge.engine.network;

import java.util.List;

/**
 * No network fulfils the demand.
 *
 * @param colliding rules that can't all hold, of which none could be left out of the list
 * @param relaxation the fewest steps that would mend it; empty if loosening one rule or two does not
 */
public record InfeasibleNetwork(List<NetworkRule> colliding, List<RuleRelaxation> relaxation) implements NetworkAnswer {

    public InfeasibleNetwork {
        colliding = List.copyOf(colliding);
        relaxation = List.copyOf(relaxation);
    }
}
