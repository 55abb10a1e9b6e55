package org.twinbridge.shell.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws shares by row and column, each as strong in colour as it is high. */
@Tag("tb-heat-map")
@JsModule("./charts/tb-heat-map.ts")
public class HeatMap extends Chart<HeatMapData> {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING = "–";

    /** Tells when a cell is clicked: the ids of its row and its column, a space between them. */
    public Registration addSelectListener(ComponentEventListener<PartSelectedEvent> listener) {
        return ComponentUtil.addListener(this, PartSelectedEvent.class, listener);
    }

    @Override
    DataTable table(HeatMapData data) {
        List<String> columns = new ArrayList<>(List.of(""));
        data.columns().forEach(column -> columns.add(column.name()));
        List<List<String>> rows = IntStream.range(0, data.rows().size())
                .mapToObj(row -> row(data, row))
                .toList();
        return new DataTable(columns, rows, true);
    }

    private List<String> row(HeatMapData data, int row) {
        List<String> texts = new ArrayList<>(List.of(data.rows().get(row).name()));
        for (int column = 0; column < data.columns().size(); column++) {
            texts.add(text(data, row, column));
        }
        return texts;
    }

    private String text(HeatMapData data, int row, int column) {
        return data.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .findFirst()
                .map(cell -> points(cell.share()))
                .orElse(NOTHING);
    }
}
