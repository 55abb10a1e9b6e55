package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A month with the days on which agreements start, are reviewed and end: a table with a row for each week, which a narrow
 * screen shows as a list of the days on which something is.
 */
class AgreementCalendar extends Div {

    private static final long serialVersionUID = 1L;

    private record Entry(AgreementRow row, String what) {}

    private final transient AgreementWords words;
    private final transient Consumer<YearMonth> turn;
    private final transient LocalDate today;

    /** @param turn hears of another month that is asked for */
    AgreementCalendar(AgreementWords words, LocalDate today, Consumer<YearMonth> turn) {
        this.words = words;
        this.turn = turn;
        this.today = today;
        addClassName("agreement-calendar");
    }

    void show(YearMonth month, List<AgreementRow> rows) {
        removeAll();
        Map<LocalDate, List<Entry>> entries = entries(rows);
        long inMonth = entries.entrySet().stream()
                .filter(entry -> YearMonth.from(entry.getKey()).equals(month))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
        var title = new H2(month.format(DateTimeFormatter.ofPattern("LLLL yyyy", words.locale())));
        title.getElement().setAttribute("aria-live", "polite");
        var before = new Button("←", click -> turn.accept(month.minusMonths(1)));
        before.setAriaLabel(words.say("calendar.before"));
        var after = new Button("→", click -> turn.accept(month.plusMonths(1)));
        after.setAriaLabel(words.say("calendar.after"));
        var now = new Button(words.say("calendar.now"), click -> turn.accept(YearMonth.from(today)));
        var head = new Div(before, title, after, now);
        head.addClassName("agreement-calendar-head");
        add(head, new Paragraph(words.say("calendar.count", inMonth)), table(month, entries));
        next(month, entries);
    }

    /** A month without anything says when the next thing is. */
    private void next(YearMonth month, Map<LocalDate, List<Entry>> entries) {
        if (entries.keySet().stream().noneMatch(day -> YearMonth.from(day).equals(month))) {
            entries.keySet().stream()
                    .filter(day -> YearMonth.from(day).isAfter(month))
                    .findFirst()
                    .ifPresent(day -> add(new Button(
                            words.say("calendar.next", words.day(day)), click -> turn.accept(YearMonth.from(day)))));
        }
    }

    private Map<LocalDate, List<Entry>> entries(List<AgreementRow> rows) {
        var entries = new TreeMap<LocalDate, List<Entry>>();
        for (AgreementRow row : rows) {
            put(entries, row.agreement().start(), row, "start");
            put(entries, row.agreement().review(), row, "review");
            put(entries, row.agreement().end(), row, "end");
        }
        return entries;
    }

    private static void put(
            Map<LocalDate, List<Entry>> entries, @Nullable LocalDate day, AgreementRow row, String what) {
        if (day != null) {
            entries.computeIfAbsent(day, on -> new ArrayList<>()).add(new Entry(row, what));
        }
    }

    private Component table(YearMonth month, Map<LocalDate, List<Entry>> entries) {
        var table = new NativeTable();
        table.getElement()
                .setAttribute(
                        "aria-label",
                        words.say(
                                "calendar.label",
                                month.format(DateTimeFormatter.ofPattern("LLLL yyyy", words.locale()))));
        var days = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            var heading = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
            heading.getElement()
                    .setAttribute("scope", "col")
                    .setAttribute("abbr", day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
            days.add(heading);
        }
        table.getHead().add(days);
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new NativeTableRow();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                week.add(cell(day, month, entries.getOrDefault(day, List.of())));
                day = day.plusDays(1);
            }
            table.getBody().add(week);
        }
        return table;
    }

    private Component cell(LocalDate day, YearMonth month, List<Entry> entries) {
        var cell = new NativeTableCell();
        boolean inside = YearMonth.from(day).equals(month);
        cell.setClassName("outside", !inside);
        cell.setClassName("nothing", !inside || entries.isEmpty());
        if (day.equals(today)) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        var number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("agreement-day");
        cell.add(number);
        if (inside && !entries.isEmpty()) {
            var weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
            weekday.addClassName("agreement-weekday");
            cell.add(weekday);
            var list = new UnorderedList();
            entries.forEach(entry -> list.add(new ListItem(link(entry))));
            cell.add(list);
        }
        return cell;
    }

    private Component link(Entry entry) {
        String what = words.say("calendar." + entry.what(), entry.row().name());
        var link = new Anchor(AgreementLinks.agreement(entry.row().agreement().id()), what);
        link.addClassNames("agreement-entry", entry.what());
        return link;
    }
}
