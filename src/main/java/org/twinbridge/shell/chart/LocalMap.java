package org.twinbridge.shell.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Points some tens of kilometres apart, the hull around them and a scale; each point can be reached by keyboard. */
@Tag("tb-local-map")
@JsModule("./charts/tb-local-map.ts")
public class LocalMap extends Chart<LocalMapData> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().setProperty("more", getTranslation("shell.chart.more"));
    }

    @Override
    DataTable table(LocalMapData map) {
        List<List<String>> rows = map.sites().stream()
                .flatMap(site -> site.names().stream().map(name -> row(name, site)))
                .toList();
        return new DataTable(
                List.of(getTranslation("shell.chart.place"), getTranslation("shell.chart.position")), rows, false);
    }

    private List<String> row(String name, LocalMapData.Site site) {
        return List.of(name, String.format(getLocale(), "%.2f° / %.2f°", site.latitude(), site.longitude()));
    }
}
