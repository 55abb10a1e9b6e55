package org.twinbridge.shell.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbridge.shell.chart.NetworkData.Node;

/** Members of a network around a circle, with arrows from who meets a need to whose it is. */
@Tag("tb-network")
@JsModule("./charts/tb-network.ts")
public class NetworkGraph extends Chart<NetworkData> {

    private static final long serialVersionUID = 1L;

    @Override
    DataTable table(NetworkData network) {
        Map<String, String> names = network.nodes().stream().collect(Collectors.toMap(Node::id, Node::name));
        List<List<String>> rows = network.links().stream()
                .map(link -> List.of(
                        names.getOrDefault(link.from(), link.from()),
                        names.getOrDefault(link.to(), link.to()),
                        link.what()))
                .toList();
        return new DataTable(
                List.of(
                        getTranslation("shell.chart.gives"),
                        getTranslation("shell.chart.receives"),
                        getTranslation("shell.chart.what")),
                rows,
                false);
    }
}
