package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of numbers; where it is wider than its place it scrolls, by keyboard too. */
class NumberTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    /**
     * @param name what it shows, for those who do not see it
     * @param columns headings, the first over the rows' names
     */
    NumberTable(String name, List<String> columns) {
        addClassName("initiative-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        getElement().setAttribute("tabindex", "0");
        var headings = new NativeTableRow();
        columns.forEach(column -> headings.add(heading(new Span(column), "col")));
        table.getHead().add(headings);
        add(table);
    }

    void addRow(String name, List<String> cells) {
        NativeTableRow row = startRow(new Span(name));
        cells.forEach(cell -> row.add(new NativeTableCell(cell)));
    }

    /** A row to be filled cell by cell. */
    NativeTableRow startRow(Component name) {
        var row = new NativeTableRow(heading(name, "row"));
        table.getBody().add(row);
        return row;
    }

    private static NativeTableHeaderCell heading(Component content, String scope) {
        var heading = new NativeTableHeaderCell(content);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }
}
