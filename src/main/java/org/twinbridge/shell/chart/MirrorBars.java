package org.twinbridge.shell.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.twinbridge.shell.chart.MirrorBarsData.Row;

/** Bars of two sides that mirror each other, so that imbalance is seen before it is read. As tall as its rows need. */
@Tag("tb-bars")
@JsModule("./charts/tb-bars.ts")
public class MirrorBars extends Chart<MirrorBarsData> {

    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "–";

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().setProperty("both", getTranslation("shell.chart.both"));
    }

    @Override
    DataTable table(MirrorBarsData bars) {
        return new DataTable(
                List.of(
                        getTranslation("shell.chart.criterion"),
                        bars.left(),
                        bars.right(),
                        getTranslation("shell.chart.both")),
                bars.rows().stream().map(this::row).toList(),
                true);
    }

    private List<String> row(Row row) {
        return row.both() > 0
                ? List.of(row.label(), NOTHING, NOTHING, points(row.both()))
                : List.of(row.label(), points(row.left()), points(row.right()), NOTHING);
    }
}
