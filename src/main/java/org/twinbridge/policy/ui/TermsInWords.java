package org.twinbridge.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinbridge.policy.Terms;
import org.twinbridge.taxonomy.Taxonomy;

/** What a policy says, in words with its numbers explained, and where it differs from another. */
final class TermsInWords {

    private static final Set<String> FOLDED = Set.of("kinships", "modalities", "poles", "network", "market");

    private final PolicyWords words;
    private final Taxonomy taxonomy;

    TermsInWords(PolicyWords words, Taxonomy taxonomy) {
        this.words = words;
        this.taxonomy = taxonomy;
    }

    /** All that a policy says. */
    Component all(Terms terms) {
        var whole = new Div();
        whole.addClassName("policy-terms");
        List<TermLine> lines = TermLines.of(terms, words, taxonomy);
        for (String section : TermLines.SECTIONS) {
            List<TermLine> own = lines.stream()
                    .filter(line -> line.section().equals(section))
                    .toList();
            whole.add(section(section, own));
        }
        return whole;
    }

    /** Only where a policy differs from the one in force; says so where it does not. */
    Component differences(Terms terms, Terms inForce, String nameInForce) {
        var part = new Section(new H2(words.say("differences", nameInForce)));
        part.addClassName("policy-card");
        Map<String, TermLine> before = byKey(inForce);
        Map<String, TermLine> after = byKey(terms);
        var table = table(List.of(
                words.say("differences.what"), words.say("differences.before"), words.say("differences.after")));
        int differing = 0;
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (String key : keys) {
            Optional<TermLine> old = Optional.ofNullable(before.get(key));
            Optional<TermLine> fresh = Optional.ofNullable(after.get(key));
            if (!old.map(TermsInWords::said).equals(fresh.map(TermsInWords::said))) {
                differing++;
                table.getBody()
                        .add(new NativeTableRow(
                                heading(fresh.or(() -> old).map(TermLine::label).orElse(key), "row"),
                                new NativeTableCell(old.map(TermLine::value).orElse(words.say("none"))),
                                changed(fresh.map(TermLine::value).orElse(words.say("none")))));
            }
        }
        part.add(
                differing == 0
                        ? new Paragraph(words.say("differences.none"))
                        : scrolling(table, words.say("differences", nameInForce)));
        return part;
    }

    private Map<String, TermLine> byKey(Terms terms) {
        Map<String, TermLine> byKey = new LinkedHashMap<>();
        TermLines.of(terms, words, taxonomy).forEach(line -> byKey.put(line.key(), line));
        return byKey;
    }

    /** Value and, for priors, where it comes from; explanations that don't hang on the value are equal anyway. */
    private static String said(TermLine line) {
        return line.value() + "\n" + line.says();
    }

    private Component section(String section, List<TermLine> lines) {
        var table = table(List.of(words.say("term"), words.say("value")));
        for (TermLine line : lines) {
            var label = new Div(new Span(line.label()));
            if (!line.says().isEmpty()) {
                var says = new Span(line.says());
                says.addClassName("policy-quiet");
                label.add(says);
            }
            var value = new NativeTableCell(line.value());
            var heading = new NativeTableHeaderCell(label);
            heading.getElement().setAttribute("scope", "row");
            table.getBody().add(new NativeTableRow(heading, value));
        }
        var title = new H2(words.say("section." + section));
        var about = new Paragraph(words.say("section." + section + ".says"));
        about.addClassName("policy-quiet");
        Component content = scrolling(table, words.say("section." + section));
        if (FOLDED.contains(section)) {
            var details = new Details(words.say("section.lines", lines.size()), content);
            details.addClassName("policy-folded");
            content = details;
        }
        var part = new Section(title, about, content);
        part.addClassName("policy-card");
        return part;
    }

    private static NativeTableCell changed(String text) {
        var mark = new Span(text);
        mark.addClassName("policy-changed");
        return new NativeTableCell(mark);
    }

    static NativeTable table(List<String> columns) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        columns.forEach(column -> head.add(heading(column, "col")));
        table.getHead().add(head);
        return table;
    }

    static NativeTableHeaderCell heading(String text, String scope) {
        var heading = new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    /** A table wider than its place scrolls, by keyboard too. */
    static Component scrolling(NativeTable table, String name) {
        var scroller = new Div(table);
        scroller.addClassName("policy-table");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return scroller;
    }
}
