package org.twinbridge.market.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.twinbridge.market.GroupExposure;
import org.twinbridge.market.MarketSummary;
import org.twinbridge.market.MarketSummary.ListSummary;

/** The tables of the page. */
final class MarketTables {

    private final MarketWords words;

    MarketTables(MarketWords words) {
        this.words = words;
    }

    /** What both kinds of list do, side by side. */
    Component figures(MarketSummary summary) {
        var table = table(List.of(words.say("figure"), words.say("best-fit"), words.say("balanced")));
        ListSummary bestFit = summary.bestFit();
        ListSummary balanced = summary.balanced();
        row(table, "expected", "whole", bestFit.expectedMatches(), balanced.expectedMatches());
        row(table, "coverage", "percent", bestFit.coverage(), balanced.coverage());
        row(table, "never-shown", "whole", bestFit.neverShown(), balanced.neverShown());
        row(table, "gini", "hundredths", bestFit.gini(), balanced.gini());
        return scrolling(table, words.say("figures"));
    }

    /** Exposure by groups of countries. */
    Component groups(List<GroupExposure> groups) {
        var table = table(List.of(
                words.say("group"),
                words.say("group.institutions"),
                words.say("group.lists"),
                words.say("group.never")));
        for (GroupExposure group : groups) {
            var cells = new ArrayList<Component>();
            cells.add(heading(new Span(words.group(group.group())), "row"));
            cells.add(cell(words.say("whole", group.institutions())));
            cells.add(cell(words.say("lists", group.bestFitLists(), group.balancedLists())));
            cells.add(cell(words.say(
                    "shares",
                    (double) group.bestFitNeverShown() / group.institutions(),
                    (double) group.balancedNeverShown() / group.institutions())));
            table.getBody().add(new NativeTableRow(cells.toArray(Component[]::new)));
        }
        return scrolling(table, words.say("groups"));
    }

    private void row(NativeTable table, String figure, String format, Object bestFit, Object balanced) {
        var explained = new Span(words.say("figure." + figure + ".says"));
        explained.addClassName("market-quiet");
        table.getBody()
                .add(new NativeTableRow(
                        heading(new Div(new Span(words.say("figure." + figure)), explained), "row"),
                        cell(words.say(format, bestFit)),
                        cell(words.say(format, balanced))));
    }

    private static NativeTable table(List<String> columns) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        columns.forEach(column -> head.add(heading(new Span(column), "col")));
        table.getHead().add(head);
        return table;
    }

    private static NativeTableHeaderCell heading(Component content, String scope) {
        var heading = new NativeTableHeaderCell(content);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }

    /** A table wider than its place scrolls, by keyboard too. */
    private static Component scrolling(NativeTable table, String name) {
        var scroller = new Div(table);
        scroller.addClassName("market-table");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return scroller;
    }
}
