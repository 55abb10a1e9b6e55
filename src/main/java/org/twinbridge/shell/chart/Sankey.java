package org.twinbridge.shell.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws streams from sources on the left to destinations on the right, as wide as they are large. */
@Tag("tb-sankey")
@JsModule("./charts/tb-sankey.ts")
public class Sankey extends Chart<SankeyData> {

    private static final long serialVersionUID = 1L;

    /** Tells when a stream is clicked. */
    public Registration addSelectListener(ComponentEventListener<PartSelectedEvent> listener) {
        return ComponentUtil.addListener(this, PartSelectedEvent.class, listener);
    }

    @Override
    DataTable table(SankeyData data) {
        Map<String, String> names =
                data.nodes().stream().collect(Collectors.toMap(SankeyData.Node::id, SankeyData.Node::name));
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(1);
        List<List<String>> rows = data.flows().stream()
                .map(flow -> List.of(
                        names.getOrDefault(flow.from(), "") + " → " + names.getOrDefault(flow.to(), ""),
                        format.format(flow.value()),
                        flow.note()))
                .toList();
        return new DataTable(
                List.of(getTranslation("shell.chart.stream"), data.unit(), getTranslation("shell.chart.note")),
                rows,
                true);
    }
}
