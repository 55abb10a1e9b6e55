package org.twinbridge.shell.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Bars of two sides that mirror each other, so that imbalance is seen before it is read. As tall as its rows need. */
@Tag("tb-bars")
@JsModule("./charts/tb-bars.ts")
public class MirrorBars extends Chart<MirrorBarsData> {

    private static final long serialVersionUID = 1L;

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
                bars.rows().stream()
                        .map(row -> List.of(row.label(), points(row.left()), points(row.right()), points(row.both())))
                        .toList());
    }
}
