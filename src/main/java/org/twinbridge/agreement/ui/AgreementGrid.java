package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.DueItem;
import org.twinbridge.engine.profile.CountryCode;

/** Agreements in a list that can be sorted; Enter opens one. */
class AgreementGrid extends Grid<AgreementRow> {

    private static final long serialVersionUID = 1L;

    AgreementGrid(AgreementWords words) {
        addClassName("agreement-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        setAllRowsVisible(true);
        addColumn(new ComponentRenderer<>(row ->
                        new Anchor(AgreementLinks.agreement(row.agreement().id()), row.name())))
                .setHeader(words.say("column.name"))
                .setComparator(Comparator.comparing(AgreementRow::name, String.CASE_INSENSITIVE_ORDER))
                .setSortable(true)
                .setFlexGrow(3)
                .setWidth("16rem");
        addColumn(row -> words.kind(row.agreement().kind())
                        + (row.agreement().sample() ? " · " + words.say("sample") : ""))
                .setHeader(words.say("column.kind"))
                .setSortable(true)
                .setAutoWidth(true);
        addColumn(row -> words.state(row.agreement().state()))
                .setHeader(words.say("column.state"))
                .setComparator(Comparator.comparing(
                        (AgreementRow row) -> row.agreement().state()))
                .setSortable(true)
                .setAutoWidth(true);
        addColumn(row -> row.countries().stream()
                        .sorted()
                        .map((CountryCode country) -> words.vocabulary().country(country))
                        .collect(Collectors.joining(", ")))
                .setHeader(words.say("column.countries"))
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth("10rem");
        day(words, "column.start", row -> row.agreement().start());
        day(words, "column.end", row -> row.agreement().end());
        addColumn(row -> row.due().stream().map(words::due).collect(Collectors.joining(", ")))
                .setHeader(words.say("column.due"))
                .setComparator(
                        Comparator.comparing(AgreementGrid::firstDue, Comparator.nullsLast(Comparator.naturalOrder())))
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth("12rem");
        addItemDoubleClickListener(click -> open(click.getItem()));
        getElement().setAttribute("aria-label", words.say("list"));
    }

    void show(List<AgreementRow> rows) {
        setItems(rows);
    }

    private void day(AgreementWords words, String key, DayOf day) {
        addColumn(row -> {
                    LocalDate of = day.of(row);
                    return of == null ? "" : words.day(of);
                })
                .setHeader(words.say(key))
                .setComparator(Comparator.comparing(day::of, Comparator.nullsLast(Comparator.naturalOrder())))
                .setSortable(true)
                .setAutoWidth(true);
    }

    private static @Nullable LocalDate firstDue(AgreementRow row) {
        return row.due().stream().map(DueItem::day).sorted().findFirst().orElse(null);
    }

    private static void open(AgreementRow row) {
        UI.getCurrent().navigate(AgreementLinks.agreement(row.agreement().id()));
    }

    /** A day of a row. */
    private interface DayOf extends java.io.Serializable {
        @Nullable
        LocalDate of(AgreementRow row);
    }
}
