package org.twinbridge.pole.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.pole.ReviewedPole;

/** Two poles side by side. */
class ComparedPoles extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PoleWords words;
    private final transient Locale locale;
    private final NativeTable table = new NativeTable();

    ComparedPoles(PoleWords words, Locale locale, Runnable close) {
        this.words = words;
        this.locale = locale;
        addClassName("pole-compared");
        var back = new Button("← " + words.say("compare.close", locale), click -> close.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var scroll = new Div(table);
        scroll.addClassName("pole-table");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", words.say("compare.title", locale));
        add(back, new H2(words.say("compare.title", locale)), scroll);
    }

    void show(List<ReviewedPole> poles) {
        table.removeAll();
        var head = new NativeTableRow(new NativeTableCell());
        poles.forEach(pole -> {
            var cell = new NativeTableHeaderCell(words.place(pole.evidence(), locale));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        row("compare.theme", poles, pole -> words.theme(pole.evidence().theme(), locale));
        row(
                "compare.state",
                poles,
                pole -> words.word("state", pole.state().name().toLowerCase(Locale.ROOT), locale));
        row(
                "compare.status",
                poles,
                pole -> words.word("status", pole.evidence().status(), locale));
        row("compare.score", poles, pole -> share(pole.evidence().score()));
        row("compare.width", poles, pole -> words.kilometres(pole.evidence().widthKm(), locale));
        row(
                "compare.members",
                poles,
                pole -> Integer.toString(pole.evidence().members().size()));
        row("compare.kinds", poles, pole -> kinds(pole.evidence()));
        part("composition", poles, PoleReport.Components::composition);
        part("cohesion", poles, PoleReport.Components::cohesion);
        part("critical-mass", poles, PoleReport.Components::criticalMass);
        part("visibility", poles, PoleReport.Components::visibility);
        part("innovation", poles, PoleReport.Components::innovation);
        row("compare.missing", poles, pole -> missing(pole.evidence()));
    }

    private void part(
            String component, List<ReviewedPole> poles, Function<PoleReport.Components, @Nullable Double> value) {
        row(
                "component." + component,
                poles,
                pole -> share(value.apply(pole.evidence().components())));
    }

    private void row(String key, List<ReviewedPole> poles, Function<ReviewedPole, String> value) {
        var name = new NativeTableHeaderCell(words.say(key, locale));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        poles.forEach(pole -> row.add(new NativeTableCell(value.apply(pole))));
        table.getBody().add(row);
    }

    private String share(@Nullable Double share) {
        return share == null ? words.say("unknown", locale) : Integer.toString(PoleWords.points(share));
    }

    private String kinds(PoleReport.Pole pole) {
        return pole.members().stream()
                .collect(Collectors.groupingBy(PoleReport.Member::kind, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> words.kind(entry.getKey(), locale) + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String missing(PoleReport.Pole pole) {
        return pole.missing().stream()
                .map(gap -> words.word("missing", gap.reason(), locale))
                .collect(Collectors.joining(" "));
    }
}
