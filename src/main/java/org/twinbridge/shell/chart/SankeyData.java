package org.twinbridge.shell.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Streams between two sides.
 *
 * @param nodes sources and destinations, each side in its order; ids differ
 * @param flows from a source to a destination
 * @param unit of what flows, in words
 */
public record SankeyData(List<Node> nodes, List<Flow> flows, String unit) {

    public SankeyData {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
        Set<String> sources = nodes.stream().filter(Node::source).map(Node::id).collect(Collectors.toSet());
        Set<String> destinations =
                nodes.stream().filter(node -> !node.source()).map(Node::id).collect(Collectors.toSet());
        if (sources.size() + destinations.size() != nodes.size()) {
            throw new IllegalArgumentException("Two ends of streams have the same id.");
        }
        for (Flow flow : flows) {
            if (!sources.contains(flow.from()) || !destinations.contains(flow.to())) {
                throw new IllegalArgumentException(
                        "The stream %s does not lead from a source to a destination.".formatted(flow));
            }
        }
    }

    /**
     * One end.
     *
     * @param id by which flows name it
     * @param name shown beside it
     * @param source whether streams begin here, rather than end
     */
    public record Node(String id, String name, boolean source) {}

    /**
     * One stream.
     *
     * @param id told back when it is clicked
     * @param from id of the source
     * @param to id of the destination
     * @param value how much, above 0
     * @param note a further line beside the pointer; may be empty
     */
    public record Flow(String id, String from, String to, double value, String note) {
        public Flow {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The stream (%s) must be above 0, and finite, not %s.".formatted(id, value));
            }
        }
    }
}
