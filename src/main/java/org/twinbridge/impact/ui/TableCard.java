package org.twinbridge.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;

/** A table under the title that says what it finds; a row leads to what it is made of. */
class TableCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final double HUNDRED = 100;

    /**
     * @param rows hears of which figure the rows are to be shown
     * @param notes said under the table
     */
    TableCard(OutcomeWords words, ImpactTable table, Consumer<String> rows, String... notes) {
        addClassNames("impact-card", "impact-" + table.id());
        getElement().setAttribute("aria-label", table.title());
        boolean drawn = table.rows().stream().anyMatch(row -> row.interval() != null);
        boolean leads = table.rows().stream().anyMatch(row -> row.figure() != null);
        var grid = new NativeTable();
        grid.getHead().add(head(words, table, drawn, leads));
        table.rows().forEach(row -> grid.getBody().add(row(words, row, drawn, leads, rows)));
        var scroller = new Div(grid);
        scroller.addClassName("impact-table");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region").setAttribute("aria-label", table.title());
        add(new H2(table.title()));
        if (!table.rows().isEmpty()) {
            add(scroller);
        }
        for (String note : notes) {
            var paragraph = new Paragraph(note);
            paragraph.addClassName("impact-quiet");
            add(paragraph);
        }
    }

    private static Component head(OutcomeWords words, ImpactTable table, boolean drawn, boolean leads) {
        var row = new NativeTableRow();
        table.columns().forEach(column -> row.add(heading(column, "col")));
        if (drawn) {
            row.add(heading(words.say("column.drawn"), "col"));
        }
        if (leads) {
            var last = new NativeTableCell("");
            last.addClassName("impact-leads");
            row.add(last);
        }
        return row;
    }

    private static Component row(
            OutcomeWords words, ImpactTable.Row row, boolean drawn, boolean leads, Consumer<String> rows) {
        var line = new NativeTableRow();
        line.add(heading(row.cells().getFirst(), "row"));
        row.cells().stream().skip(1).forEach(cell -> line.add(new NativeTableCell(cell)));
        if (drawn) {
            var cell = new NativeTableCell();
            ImpactTable.Interval interval = row.interval();
            if (interval != null) {
                cell.add(track(interval));
            }
            line.add(cell);
        }
        if (leads) {
            var cell = new NativeTableCell();
            cell.addClassName("impact-leads");
            String figure = row.figure();
            if (figure != null) {
                var show = new Button(words.say("rows.show"), click -> rows.accept(figure));
                show.setAriaLabel(words.say("rows.show.which", row.cells().getFirst()));
                show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                cell.add(show);
            }
            line.add(cell);
        }
        return line;
    }

    /** The numbers stand beside it: whoever does not see it misses nothing. */
    private static Component track(ImpactTable.Interval interval) {
        var span = mark("impact-span", interval.low());
        span.getStyle().set("inline-size", percent(interval.high() - interval.low()));
        var track = new Div(span, mark("impact-prior", interval.prior()), mark("impact-mean", interval.mean()));
        track.addClassName("impact-track");
        track.getElement().setAttribute("aria-hidden", "true");
        return track;
    }

    private static Span mark(String className, double at) {
        var mark = new Span();
        mark.addClassName(className);
        mark.getStyle().set("inset-inline-start", percent(at));
        return mark;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", HUNDRED * share);
    }

    private static Component heading(String text, String scope) {
        var heading = new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }
}
