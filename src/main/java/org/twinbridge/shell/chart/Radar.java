package org.twinbridge.shell.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares up to four by the same criteria. */
@Tag("tb-radar")
@JsModule("./charts/tb-radar.ts")
public class Radar extends Chart<RadarData> {

    private static final long serialVersionUID = 1L;

    @Override
    DataTable table(RadarData radar) {
        List<String> columns = new ArrayList<>(List.of(getTranslation("shell.chart.criterion")));
        radar.shapes().forEach(shape -> columns.add(shape.name()));
        List<List<String>> rows = IntStream.range(0, radar.axes().size())
                .mapToObj(axis -> row(radar, axis))
                .toList();
        return new DataTable(columns, rows, true);
    }

    private List<String> row(RadarData radar, int axis) {
        List<String> row = new ArrayList<>(List.of(radar.axes().get(axis)));
        radar.shapes().forEach(shape -> row.add(points(shape.values().get(axis))));
        return row;
    }
}
