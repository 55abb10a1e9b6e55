package org.twinbridge.shell.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws how one number follows another, for up to four that are compared. */
@Tag("tb-lines")
@JsModule("./charts/tb-lines.ts")
public class Lines extends Chart<LinesData> {

    private static final long serialVersionUID = 1L;

    private static final int FRACTION_DIGITS = 3;

    @Override
    DataTable table(LinesData data) {
        List<String> columns = new ArrayList<>(List.of(data.x().name()));
        data.lines().stream().map(LinesData.Line::name).forEach(columns::add);
        int last = data.at().size() - 1;
        List<List<String>> rows = IntStream.rangeClosed(0, last)
                .filter(i -> i % data.tableStep() == 0 || i == last)
                .mapToObj(i -> row(data, i))
                .toList();
        return new DataTable(columns, rows, true);
    }

    private List<String> row(LinesData data, int place) {
        List<String> row = new ArrayList<>(List.of(shown(data.at().get(place), data.x())));
        data.lines().forEach(line -> row.add(shown(line.values().get(place), data.y())));
        return row;
    }

    private String shown(double value, LinesData.Axis axis) {
        Locale locale = getLocale();
        NumberFormat format =
                axis.share() ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(axis.share() ? 1 : FRACTION_DIGITS);
        return format.format(value);
    }
}
