package org.twinbridge.shell.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gives what to whom in a group.
 *
 * @param nodes members in the order in which they stand around the circle; ids differ
 * @param links from who gives to who receives
 */
public record NetworkData(List<Node> nodes, List<Link> links) {

    public NetworkData {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
        if (ids.size() != nodes.size()) {
            throw new IllegalArgumentException("Two members of a network have the same id.");
        }
        for (Link link : links) {
            if (!ids.contains(link.from()) || !ids.contains(link.to())) {
                throw new IllegalArgumentException("The link %s joins somebody who is no member.".formatted(link));
            }
        }
    }

    /**
     * A member.
     *
     * @param id told back when it is selected
     * @param name shown at the mark
     * @param share how much of its needs the others cover, in [0, 1]
     * @param note a second line beside the pointer; may be empty
     */
    public record Node(String id, String name, double share, String note) {

        public Node {
            Chart.requireShare(share, name);
        }
    }

    /**
     * What one gives another.
     *
     * @param from id of who gives
     * @param to id of who receives
     * @param what in words
     * @param weight how much, 1 or more: the stroke's strength
     */
    public record Link(String from, String to, String what, int weight) {}
}
