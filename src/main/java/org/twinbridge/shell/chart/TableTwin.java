package org.twinbridge.shell.chart;

import com.vaadin.flow.component.AttachEvent;
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
import java.util.List;

/** A picture under a title that says what it finds, and on demand a table of the same numbers in its place. */
public class TableTwin extends Div {

    private static final long serialVersionUID = 1L;

    private final Chart<?> chart;
    private final H2 title = new H2();
    private final Button toggle = new Button();
    private final Div table = new Div();
    private final Paragraph source = new Paragraph();

    public TableTwin(String title, Chart<?> chart) {
        this.chart = chart;
        addClassName("table-twin");
        var header = new Div(this.title, toggle);
        header.addClassName("table-twin-header");
        table.addClassName("table-twin-table");
        // A table wider than its place scrolls, by keyboard too.
        table.getElement().setAttribute("tabindex", "0");
        table.setVisible(false);
        source.addClassName("table-twin-source");
        source.setVisible(false);
        add(header, chart, table, source);
        toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        toggle.addClickListener(click -> showTable(!table.isVisible()));
        setTitle(title);
        chart.follow(() -> {
            if (table.isVisible()) {
                fill();
            }
        });
    }

    /** Says what the picture finds. */
    public void setTitle(String title) {
        this.title.setText(title);
        chart.setLabel(title);
        toggle.setAriaLabel(toggle.getText() + ": " + title);
        table.getElement().setAttribute("role", "region").setAttribute("aria-label", title);
    }

    /** Says under the picture where its numbers come from and in what unit they are. */
    public void setSource(String text) {
        source.setText(text);
        source.setVisible(!text.isEmpty());
    }

    /** Shows the table in the picture's place, or the picture again. */
    public void showTable(boolean asTable) {
        if (asTable) {
            fill();
        }
        table.setVisible(asTable);
        chart.setVisible(!asTable);
        name();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        name();
    }

    private void name() {
        toggle.setText(getTranslation(table.isVisible() ? "shell.chart.picture" : "shell.chart.table"));
        toggle.setAriaLabel(toggle.getText() + ": " + title.getText());
    }

    private void fill() {
        DataTable numbers = chart.table();
        var grid = new NativeTable();
        grid.setClassName("numeric", numbers.numeric());
        grid.getHead().add(headings(numbers.columns()));
        var body = grid.getBody();
        numbers.rows().forEach(row -> body.add(row(row)));
        table.removeAll();
        table.add(grid);
    }

    private static Component headings(List<String> columns) {
        var row = new NativeTableRow();
        columns.forEach(column -> row.add(heading(column, "col")));
        return row;
    }

    private static Component row(List<String> cells) {
        var row = new NativeTableRow();
        row.add(heading(cells.getFirst(), "row"));
        cells.stream().skip(1).forEach(cell -> row.add(new NativeTableCell(cell)));
        return row;
    }

    private static Component heading(String text, String scope) {
        var heading = new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }
}
