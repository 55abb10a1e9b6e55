package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Map;
import org.twinbridge.country.Country;
import org.twinbridge.country.Figure;
import org.twinbridge.country.Indicator;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.vocabulary.Vocabulary;

/** The country of an institution: what it is exposed to, and its figures with their years. */
class CountryPart extends Section {

    private static final long serialVersionUID = 1L;

    /** Sums of weights are off by this much at most. */
    private static final double ROUNDING = 1e-9;

    private final transient Vocabulary vocabulary;

    CountryPart(Vocabulary vocabulary, Country country, CountryStanding standing) {
        this.vocabulary = vocabulary;
        addClassNames("institution-card", "institution-country");
        var title = new H2(country.name(vocabulary.locale()));
        title.setId("country");
        getElement().setAttribute("aria-labelledby", "country");
        var described = new Paragraph(description(country));
        described.addClassName("institutions-quiet");
        add(title, described, drain(country, standing), new H3(vocabulary.say("country.figures")), figures(country));
    }

    private String description(Country country) {
        var parts = new ArrayList<String>();
        M49Region.all().stream()
                .filter(region -> region.includes(country))
                .reduce((coarse, fine) -> fine)
                .map(vocabulary::region)
                .ifPresent(parts::add);
        if (country.incomeGroup() != null) {
            parts.add(vocabulary.incomeGroup(country.incomeGroup()));
        }
        if (country.ldc()) {
            parts.add(vocabulary.say("country.ldc"));
        }
        if (country.lldc()) {
            parts.add(vocabulary.say("country.lldc"));
        }
        if (country.sids()) {
            parts.add(vocabulary.say("country.sids"));
        }
        return String.join(" · ", parts);
    }

    private Component drain(Country country, CountryStanding standing) {
        int exposure = Vocabulary.points(standing.drain());
        var bar = new Div();
        bar.addClassNames("institution-bar", standing.coverage() > 0 ? "stated" : "hatched");
        bar.getStyle().set("--share", String.valueOf(standing.drain()));
        bar.getElement().setAttribute("aria-hidden", "true");
        var drain = new Div(
                new H3(vocabulary.say("country.drain")),
                new Paragraph(vocabulary.say("country.drain.exposure", exposure)),
                bar,
                quiet(coverage(standing)));
        if (standing.isProtected()) {
            drain.add(quiet(vocabulary.say("country.drain.protected", country.name(vocabulary.locale()))));
        }
        return drain;
    }

    private String coverage(CountryStanding standing) {
        if (standing.coverage() <= 0) {
            return vocabulary.say("country.drain.unknown");
        }
        int coverage = Vocabulary.points(standing.coverage());
        String from = String.valueOf(standing.firstYear());
        String to = String.valueOf(standing.lastYear());
        if (standing.coverage() > 1 - ROUNDING) {
            return vocabulary.say("country.drain.complete", from, to);
        }
        return standing.firstYear() == standing.lastYear()
                ? vocabulary.say("country.drain.coverage.year", coverage, to)
                : vocabulary.say("country.drain.coverage", coverage, from, to);
    }

    private Component figures(Country country) {
        if (country.figures().isEmpty()) {
            return quiet(vocabulary.say("country.figures.unknown"));
        }
        var table = new NativeTable();
        table.addClassName("institution-figures");
        table.getHead()
                .add(new NativeTableRow(
                        heading("country.figure", "col"),
                        heading("country.value", "col"),
                        heading("country.year", "col")));
        for (Map.Entry<Indicator, Figure> entry : country.figures().entrySet()) {
            Figure figure = entry.getValue();
            table.getBody()
                    .add(new NativeTableRow(
                            named(entry.getKey(), figure),
                            new NativeTableCell(number(figure.value())),
                            new NativeTableCell(String.valueOf(figure.year()))));
        }
        return new Div(table, quiet(vocabulary.say("country.figures.source")));
    }

    private NativeTableHeaderCell named(Indicator indicator, Figure figure) {
        NativeTableHeaderCell heading = heading("indicator." + Vocabulary.id(indicator), "row");
        var source = new Div(figure.source() == null ? vocabulary.say("country.source.unknown") : figure.source());
        source.addClassName("institutions-quiet");
        heading.add(source);
        return heading;
    }

    private NativeTableHeaderCell heading(String key, String scope) {
        var heading = new NativeTableHeaderCell(vocabulary.say(key));
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(vocabulary.locale());
        format.setMaximumFractionDigits(Math.abs(value) < 100 ? 2 : 0);
        return format.format(value);
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("institutions-quiet");
        return paragraph;
    }
}
