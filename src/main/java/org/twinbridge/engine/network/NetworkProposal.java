package org.twinbridge.engine.network;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A network that fulfils the demand.
 *
 * @param network the best found
 * @param uncovered needs that it hardly covers, the weightiest first
 * @param bindingOrNull the rule whose loosening by one step would gain most; {@code null} if none would gain
 * @param alternatives further networks, best first, of which no two, nor one and the best, share more than .6 of their
 *     members (Jaccard); fewer than wanted where there are no more
 */
public record NetworkProposal(
        Network network,
        List<UncoveredNeed> uncovered,
        @Nullable BindingRule bindingOrNull,
        List<Network> alternatives) implements NetworkAnswer {

    public NetworkProposal {
        uncovered = List.copyOf(uncovered);
        alternatives = List.copyOf(alternatives);
    }

    /** The rule that binds, if one does. */
    public Optional<BindingRule> binding() {
        return Optional.ofNullable(bindingOrNull);
    }
}
