package org.twinbridge.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.shell.chart.Radar;
import org.twinbridge.shell.chart.RadarData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.vocabulary.Vocabulary;

/** Up to four partners side by side, as a picture and as a table. */
class ComparisonPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Vocabulary vocabulary;
    private final H2 title = new H2();
    private final Radar radar = new Radar();
    private final TableTwin picture = new TableTwin("", radar);
    private final Div table = new Div();
    private final transient Consumer<InstitutionId> remove;

    /**
     * @param back leads back to the explanation
     * @param remove takes a partner out
     * @param clear takes all out
     */
    ComparisonPanel(Vocabulary vocabulary, Runnable back, Consumer<InstitutionId> remove, Runnable clear) {
        this.vocabulary = vocabulary;
        this.remove = remove;
        addClassName("partners-comparison");
        title.setText(vocabulary.say("compare.title"));
        title.setId("side-by-side");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "side-by-side");
        picture.setSource(vocabulary.say("compare.radar.source"));
        table.addClassName("partners-table");
        table.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", vocabulary.say("compare.title"));
        var backButton = new Button("← " + vocabulary.say("detail.back"), click -> back.run());
        backButton.addThemeVariants(ButtonVariant.TERTIARY);
        var clearButton = new Button(vocabulary.say("compare.clear"), click -> clear.run());
        clearButton.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(title, backButton, clearButton);
        head.addClassName("partners-comparison-head");
        add(head, picture, table);
    }

    void focusTitle() {
        title.getElement().executeJs("this.focus({preventScroll: true})");
    }

    void show(Comparison comparison) {
        radar.show(new RadarData(
                comparison.axes(),
                comparison.columns().stream()
                        .map(column -> new RadarData.Shape(column.name(), column.values()))
                        .toList()));
        picture.setTitle(comparison.finding());
        table.removeAll();
        table.add(table(comparison));
    }

    private NativeTable table(Comparison comparison) {
        var filled = new NativeTable();
        var names = new NativeTableRow(new NativeTableCell());
        for (Comparison.Column column : comparison.columns()) {
            names.add(heading(column));
        }
        filled.getHead().add(names);
        var body = filled.addBody();
        for (int i = 0; i < comparison.rows().size(); i++) {
            var name = new NativeTableHeaderCell(comparison.rows().get(i));
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(name);
            for (Comparison.Column column : comparison.columns()) {
                row.add(new NativeTableCell(column.cells().get(i)));
            }
            body.add(row);
        }
        return filled;
    }

    private NativeTableHeaderCell heading(Comparison.Column column) {
        var out = new Button("×", click -> remove.accept(column.id()));
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        out.setAriaLabel(vocabulary.say("compare.remove", column.name()));
        var heading = new NativeTableHeaderCell(new Div(column.name()), out);
        heading.getElement().setAttribute("scope", "col");
        return heading;
    }
}
