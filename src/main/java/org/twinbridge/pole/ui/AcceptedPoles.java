package org.twinbridge.pole.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.twinbridge.pole.PoleDecision;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;

/** The accepted poles, for anybody: where, about what, who, and the evidence they were accepted by. */
class AcceptedPoles extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PoleWords words;
    private final transient Locale locale;

    AcceptedPoles(PoleWords words, Locale locale, List<PoleDecision> accepted) {
        this.words = words;
        this.locale = locale;
        addClassName("pole-accepted");
        add(new Paragraph(words.say("accepted.lead", locale)));
        if (accepted.isEmpty()) {
            var empty = new Div(
                    new H2(words.say("accepted.empty", locale)),
                    new Paragraph(words.say("accepted.empty.text", locale)));
            empty.addClassName("pole-message");
            add(empty);
            return;
        }
        add(map(accepted));
        accepted.forEach(decision -> add(pole(decision)));
        var file = new Anchor("accepted-poles.geojson", words.say("accepted.geojson", locale));
        file.setRouterIgnore(true);
        add(new Paragraph(file));
    }

    private Component map(List<PoleDecision> accepted) {
        var map = new WorldMap();
        map.show(new MapData(
                accepted.stream()
                        .map(decision -> PolesView.onMap(
                                decision.poleId(), decision.evidence(), MapData.Part.POLE, words, locale))
                        .toList(),
                List.of()));
        return new TableTwin(words.say("accepted.map", locale, accepted.size()), map);
    }

    private Component pole(PoleDecision decision) {
        PoleReport.Pole pole = decision.evidence();
        var title =
                new H2(words.say("heading.of", locale, words.place(pole, locale), words.theme(pole.theme(), locale)));
        var facts = new Paragraph(words.say(
                "accepted.facts",
                locale,
                pole.members().size(),
                words.extent(pole.widthKm(), locale),
                words.day(decision.decidedAt(), locale)));
        facts.addClassName("pole-quiet");
        var evidence = new EvidencePanel(words, locale);
        var details = new Details(words.say("history.evidence", locale), evidence);
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                evidence.show(pole, decision.release(), false);
            }
        });
        var section = new Section(title, facts);
        section.addClassName("pole-card");
        if (pole.jointWork().stream().anyMatch(PoleReport.Together::sample)) {
            var sample = new Paragraph(new Span(words.say("sample.says", locale)));
            sample.addClassName("pole-alert");
            section.add(sample);
        }
        section.add(details);
        return section;
    }
}
