package org.twinbridge.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.impact.ImpactReport;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.vocabulary.Vocabulary;

/** The rows that a figure is made of, each with the way to its agreement; of others' it says only how many they are. */
class RowsCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;

    RowsCard(ImpactServices services, OutcomeWords words, ImpactReport report, String figure, Runnable close) {
        addClassNames("impact-card", "impact-rows");
        setId("rows");
        getElement().setAttribute("aria-label", words.say("rows"));
        Map<Long, Agreement> agreements =
                report.agreements().stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
        ImpactRows rows = ImpactRows.of(report, figure);
        List<Component> lines = Stream.concat(
                        rows.agreements().stream()
                                .filter(agreement -> services.figures().maySee(agreement))
                                .map(agreement -> line(services, words, agreement)),
                        rows.records().stream()
                                .filter(row -> maySee(services, agreements, row))
                                .map(row -> line(services, words, agreements, row)))
                .limit(MOST)
                .toList();
        int all = rows.agreements().size() + rows.records().size();
        long others = all
                - rows.agreements().stream().filter(services.figures()::maySee).count()
                - rows.records().stream()
                        .filter(row -> maySee(services, agreements, row))
                        .count();
        var away = new Button(words.say("rows.close"), click -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var head = new Div(new H2(words.say("rows.title", all)), away);
        head.addClassName("impact-head");
        add(head);
        if (!lines.isEmpty()) {
            add(table(words, lines));
        }
        if (others > 0) {
            add(new Paragraph(words.say("rows.others", others)));
        }
    }

    private static boolean maySee(ImpactServices services, Map<Long, Agreement> agreements, Recorded row) {
        Agreement agreement = agreements.get(row.agreement());
        return agreement == null
                ? services.figures().seesAll()
                : services.figures().maySee(agreement);
    }

    private static Component table(OutcomeWords words, List<Component> lines) {
        var head = new NativeTableRow();
        for (String column : List.of("column.what", "column.when", "column.agreement")) {
            var heading = new NativeTableHeaderCell(words.say(column));
            heading.getElement().setAttribute("scope", "col");
            head.add(heading);
        }
        var grid = new NativeTable();
        grid.getHead().add(head);
        grid.getBody().add(lines);
        var scroller = new Div(grid);
        scroller.addClassNames("impact-table", "impact-texts");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region").setAttribute("aria-label", words.say("rows"));
        return scroller;
    }

    private static Component line(ImpactServices services, OutcomeWords words, Agreement agreement) {
        String what = words.say("agreement.kind." + Vocabulary.id(agreement.kind())) + ", "
                + words.say("state." + Vocabulary.id(agreement.state()));
        return line(
                what,
                words.day(agreement.lastActivity()),
                link(services, agreement),
                agreement.sample() ? words.say("sample") : "");
    }

    private static Component line(
            ImpactServices services, OutcomeWords words, Map<Long, Agreement> agreements, Recorded row) {
        Agreement agreement = agreements.get(row.agreement());
        return line(
                words.sentence(row.outcome()),
                words.day(row.outcome().day()),
                agreement == null
                        ? new Anchor("twinnings/" + row.agreement(), words.say("rows.agreement", row.agreement()))
                        : link(services, agreement),
                row.sample() ? words.say("sample") : "");
    }

    private static Component line(String what, String when, Component where, String sample) {
        var heading = new NativeTableHeaderCell();
        heading.getElement().setAttribute("scope", "row");
        heading.add(new Span(what));
        if (!sample.isEmpty()) {
            var mark = new Span(sample);
            mark.addClassName("impact-sample");
            heading.add(mark);
        }
        var cell = new NativeTableCell();
        cell.add(where);
        return new NativeTableRow(heading, new NativeTableCell(when), cell);
    }

    private static Anchor link(ImpactServices services, Agreement agreement) {
        return new Anchor("twinnings/" + agreement.id(), services.names().name(agreement.terms()));
    }
}
