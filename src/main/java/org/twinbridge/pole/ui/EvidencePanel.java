package org.twinbridge.pole.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.shell.chart.LocalMap;
import org.twinbridge.shell.chart.LocalMapData;
import org.twinbridge.shell.chart.TableTwin;

/** The evidence of a pole, as of now or as it was frozen with a decision. */
class EvidencePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PoleWords words;
    private final transient Locale locale;

    EvidencePanel(PoleWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("pole-evidence");
    }

    /**
     * Shows all there is.
     *
     * @param release data release it is from
     * @param withLinks whether the reader may go on to partners
     */
    void show(PoleReport.Pole pole, String release, boolean withLinks) {
        removeAll();
        add(components(pole), gates(pole), jointWork(pole));
        if (!pole.missing().isEmpty()) {
            add(missing(pole, withLinks));
        }
        add(map(pole, release), members(pole));
    }

    private Component components(PoleReport.Pole pole) {
        PoleReport.Components parts = pole.components();
        Map<String, @Nullable Double> bars = new LinkedHashMap<>();
        bars.put("composition", parts.composition());
        bars.put("cohesion", parts.cohesion());
        bars.put("critical-mass", parts.criticalMass());
        bars.put("visibility", parts.visibility());
        bars.put("innovation", parts.innovation());
        var list = new UnorderedList();
        list.addClassName("pole-components");
        bars.forEach((name, value) -> list.add(bar(name, value)));
        return section("components", list);
    }

    private ListItem bar(String name, @Nullable Double value) {
        var label = new Span(say("component." + name));
        var says = new Span(value == null ? say("unknown") : Integer.toString(PoleWords.points(value)));
        var meaning = new Span(say("component." + name + ".says"));
        meaning.addClassName("pole-quiet");
        var bar = new Div();
        bar.addClassName("pole-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        if (value == null) {
            bar.addClassName("unknown");
        } else {
            bar.getStyle().set("--share", Integer.toString(PoleWords.points(value)));
        }
        return new ListItem(label, says, bar, meaning);
    }

    private Component gates(PoleReport.Pole pole) {
        var list = new UnorderedList();
        list.addClassName("pole-gates");
        List.of("higher_education", "kinds", "priority", "joint_work").forEach(gate -> {
            boolean passed = pole.gates().getOrDefault(gate, false);
            var sign = new Span(passed ? "✓" : "✗");
            sign.getElement().setAttribute("aria-hidden", "true");
            var text = new Span(words.word(passed ? "gate" : "gate-failed", gate, locale));
            var item = new ListItem(sign, text);
            item.addClassName(passed ? "passed" : "failed");
            list.add(item);
        });
        return section("gates", list);
    }

    private Component jointWork(PoleReport.Pole pole) {
        if (pole.jointWork().isEmpty()) {
            return section("joint-work", new Paragraph(say("joint-work.none")));
        }
        Map<String, String> names = new LinkedHashMap<>();
        pole.members().forEach(member -> names.put(member.id(), member.name()));
        var list = new UnorderedList();
        pole.jointWork().forEach(work -> {
            var item = new ListItem(say(
                    "joint-work.of",
                    names.getOrDefault(work.a(), work.a()),
                    names.getOrDefault(work.b(), work.b()),
                    PoleWords.points(work.weight())));
            if (work.sample()) {
                var sample = new Span(say("sample"));
                sample.addClassName("pole-chip");
                item.add(sample);
            }
            list.add(item);
        });
        Section section = section("joint-work", list);
        if (pole.jointWork().stream().anyMatch(PoleReport.Together::sample)) {
            section.add(new Paragraph(say("sample.says")));
        }
        return section;
    }

    private Component missing(PoleReport.Pole pole, boolean withLinks) {
        var list = new UnorderedList();
        pole.missing().forEach(gap -> {
            var item = new ListItem(new Span(words.word("missing", gap.reason(), locale)));
            List<String> twinning = gap.twinning();
            if (gap.member() != null) {
                item.add(new Span(" " + say("missing.joining", words.organisation(gap.member()))));
            }
            if (twinning != null && twinning.size() == 2) {
                String text = say(
                        "missing.twinning",
                        words.organisation(twinning.getFirst()),
                        words.organisation(twinning.getLast()));
                item.add(new Span(" "));
                item.add(withLinks ? new Anchor(partners(twinning), text) : new Span(text));
            }
            list.add(item);
        });
        return section("missing", list);
    }

    private static String partners(List<String> twinning) {
        return "partners?institution=" + URLEncoder.encode(twinning.getFirst(), StandardCharsets.UTF_8) + "&partner="
                + URLEncoder.encode(twinning.getLast(), StandardCharsets.UTF_8);
    }

    private Component map(PoleReport.Pole pole, String release) {
        var map = new LocalMap();
        var places = new LinkedHashMap<PoleReport.Place, List<PoleReport.Member>>();
        pole.members().forEach(member -> {
            PoleReport.Place place = member.place();
            if (place != null) {
                places.merge(place, List.of(member), (before, more) -> Stream.concat(before.stream(), more.stream())
                        .toList());
            }
        });
        map.show(new LocalMapData(places.entrySet().stream()
                .map(entry -> new LocalMapData.Site(
                        entry.getKey().latitude(),
                        entry.getKey().longitude(),
                        entry.getValue().stream().map(PoleReport.Member::name).toList()))
                .toList()));
        String finding = places.size() == 1
                ? say("map.one-point", pole.members().size())
                : say("map.points", pole.members().size(), words.kilometres(pole.widthKm(), locale));
        var picture = new TableTwin(finding, map);
        picture.setSource(say("source", release));
        return picture;
    }

    private Component members(PoleReport.Pole pole) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (String column : List.of("name", "kind", "strength", "source")) {
            var cell = new NativeTableHeaderCell(say("member." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        pole.members().stream()
                .sorted(Comparator.comparingDouble(PoleReport.Member::strength)
                        .reversed()
                        .thenComparing(PoleReport.Member::id))
                .forEach(member -> table.getBody().add(row(member)));
        var scroll = new Div(table);
        scroll.addClassName("pole-table");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", say("members"));
        return section("members", scroll);
    }

    private NativeTableRow row(PoleReport.Member member) {
        var name = new NativeTableHeaderCell(member.name());
        name.getElement().setAttribute("scope", "row");
        var source = new NativeTableCell(words.word("source", member.source(), locale));
        source.setClassName("inferred", "inferred".equals(member.source()) || "country_prior".equals(member.source()));
        return new NativeTableRow(
                name,
                new NativeTableCell(words.kind(member.kind(), locale)),
                new NativeTableCell(Integer.toString(PoleWords.points(member.strength()))),
                source);
    }

    private Section section(String key, Component content) {
        var section = new Section(new H3(say(key)), content);
        section.addClassName("pole-part");
        return section;
    }

    private String say(String key, Object... arguments) {
        return words.say(key, locale, arguments);
    }
}
