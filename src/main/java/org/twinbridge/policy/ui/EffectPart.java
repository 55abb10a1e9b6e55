package org.twinbridge.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.policy.PolicyEffect;
import org.twinbridge.policy.PolicyEffect.CountryEffect;
import org.twinbridge.policy.PolicyEffect.GroupEffect;
import org.twinbridge.policy.PolicyEffect.Mover;
import org.twinbridge.policy.PolicyPreview;
import org.twinbridge.shell.chart.Lines;
import org.twinbridge.shell.chart.LinesData;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.vocabulary.Vocabulary;

/** What a policy would do, in figures, pictures and tables. */
class EffectPart extends Div {

    private static final long serialVersionUID = 1L;

    private static final int TENTHS = 10;
    private static final int COUNTRIES_SHOWN = 20;

    private final transient PolicyWords words;

    EffectPart(PolicyWords words, PolicyPreview preview) {
        this.words = words;
        addClassName("policy-effect");
        PolicyEffect effect = preview.effect();
        var made = new Paragraph(words.say(
                effect.whole() ? "effect.whole" : "effect.sample",
                effect.lists(),
                effect.institutions(),
                effect.against(),
                effect.release(),
                preview.by(),
                words.moment(preview.at())));
        made.addClassName("policy-quiet");
        add(new H3(words.say("effect.changed", effect.changedShare(), effect.meanOverlap())), made, figures(effect));
        if (effect.lists() == 0) {
            return;
        }
        var pictures = new Div(overlap(effect));
        if (effect.countries().stream().anyMatch(country -> country.change() != 0 && country.latitude() != null)) {
            pictures.add(map(effect));
        }
        pictures.addClassName("policy-pictures");
        add(
                pictures,
                groups(effect),
                protection(effect),
                movers(effect, true),
                movers(effect, false),
                countries(effect));
    }

    private Component figures(PolicyEffect effect) {
        NativeTable table = TermsInWords.table(List.of(words.say("effect.figure"), words.say("value")));
        figure(table, "effect.lists", words.say("number", effect.lists()));
        figure(table, "effect.changed-lists", words.say("of", effect.changed(), effect.changedShare()));
        figure(
                table,
                "effect.first",
                words.say(
                        "of",
                        effect.firstChanged(),
                        effect.lists() == 0 ? 0 : (double) effect.firstChanged() / effect.lists()));
        figure(table, "effect.overlap", words.say("percent", effect.meanOverlap()));
        figure(table, "effect.barred", words.say("number", effect.barred()));
        figure(table, "effect.freed", words.say("number", effect.freed()));
        return TermsInWords.scrolling(table, words.say("effect.figure"));
    }

    private void figure(NativeTable table, String key, String value) {
        table.getBody()
                .add(new NativeTableRow(TermsInWords.heading(words.say(key), "row"), new NativeTableCell(value)));
    }

    /** Of the lists, how many keep at least so many of their partners. */
    private Component overlap(PolicyEffect effect) {
        List<Double> share = new ArrayList<>();
        for (int tenths = 0; tenths <= TENTHS; tenths++) {
            int atLeast = effect.overlaps().subList(tenths, TENTHS + 1).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            share.add((double) atLeast / effect.lists());
        }
        var lines = new Lines();
        lines.show(new LinesData(
                LinesData.Axis.numbers(words.say("overlap.x")).between(0, TENTHS),
                LinesData.Axis.shares(words.say("overlap.y")),
                IntStream.rangeClosed(0, TENTHS).mapToObj(i -> (double) i).toList(),
                List.of(new LinesData.Line(words.say("overlap.line"), share, false)),
                1));
        var twin = new TableTwin(words.say("overlap.title", share.get(TENTHS)), lines);
        twin.setSource(words.say("effect.source", effect.release()));
        return twin;
    }

    private Component map(PolicyEffect effect) {
        List<MapData.Place> places = new ArrayList<>();
        for (CountryEffect country : effect.countries()) {
            Double latitude = country.latitude();
            Double longitude = country.longitude();
            if (country.change() != 0 && latitude != null && longitude != null) {
                places.add(new MapData.Place(
                        country.country(),
                        name(country.country()),
                        latitude,
                        longitude,
                        country.change() > 0 ? MapData.Part.PARTNER : MapData.Part.SELF,
                        words.say("map.change", country.change(), country.before(), country.after())));
            }
        }
        var map = new WorldMap();
        map.show(new MapData(places, List.of()));
        long gain = effect.countries().stream()
                .filter(country -> country.change() > 0)
                .count();
        long lose = effect.countries().stream()
                .filter(country -> country.change() < 0)
                .count();
        var twin = new TableTwin(words.say("map.title", gain, lose), map);
        twin.setSource(words.say("map.source"));
        return twin;
    }

    private Component groups(PolicyEffect effect) {
        NativeTable table = TermsInWords.table(List.of(
                words.say("group"),
                words.say("group.institutions"),
                words.say("group.before"),
                words.say("group.after"),
                words.say("group.change"),
                words.say("group.never")));
        for (GroupEffect group : effect.groups()) {
            table.getBody()
                    .add(new NativeTableRow(
                            TermsInWords.heading(words.say("group." + Vocabulary.id(group.group())), "row"),
                            new NativeTableCell(words.say("number", group.institutions())),
                            new NativeTableCell(words.say("number", group.before())),
                            new NativeTableCell(words.say("number", group.after())),
                            new NativeTableCell(change(group.before(), group.after())),
                            new NativeTableCell(words.say("from-to", group.neverBefore(), group.neverAfter()))));
        }
        return titled("groups", table);
    }

    private Component protection(PolicyEffect effect) {
        var part = new Div();
        if (!effect.newlyProtected().isEmpty()) {
            part.add(new Paragraph(words.say("protection.new", names(effect.newlyProtected()))));
        }
        if (!effect.noLongerProtected().isEmpty()) {
            part.add(new Paragraph(words.say("protection.gone", names(effect.noLongerProtected()))));
        }
        return part;
    }

    private Component movers(PolicyEffect effect, boolean gaining) {
        NativeTable table = TermsInWords.table(List.of(
                words.say("mover"),
                words.say("mover.country"),
                words.say("mover.places"),
                words.say("group.change"),
                words.say("mover.reason")));
        for (Mover mover : effect.movers()) {
            if (mover.change() > 0 == gaining) {
                table.getBody()
                        .add(new NativeTableRow(
                                TermsInWords.heading(mover.name(), "row"),
                                new NativeTableCell(name(mover.country())),
                                new NativeTableCell(words.say("from-to", mover.before(), mover.after())),
                                new NativeTableCell(words.say("signed", mover.change())),
                                new NativeTableCell(words.reason(mover.reason()))));
            }
        }
        return titled(gaining ? "gainers" : "losers", table);
    }

    private Component countries(PolicyEffect effect) {
        NativeTable table = TermsInWords.table(List.of(
                words.say("mover.country"),
                words.say("country.protected"),
                words.say("group.institutions"),
                words.say("mover.places"),
                words.say("group.change")));
        effect.countries().stream().limit(COUNTRIES_SHOWN).forEach(country -> table.getBody()
                .add(new NativeTableRow(
                        TermsInWords.heading(name(country.country()), "row"),
                        new NativeTableCell(words.say(country.isProtected() ? "yes" : "no")),
                        new NativeTableCell(words.say("number", country.institutions())),
                        new NativeTableCell(words.say("from-to", country.before(), country.after())),
                        new NativeTableCell(words.say("signed", country.change())))));
        return titled("countries", table);
    }

    private Component titled(String key, NativeTable table) {
        String title = words.say("effect." + key);
        var part = new Div(new H3(title), TermsInWords.scrolling(table, title));
        part.addClassName("policy-effect-part");
        return part;
    }

    private String change(int before, int after) {
        return before == 0
                ? words.say("signed", after)
                : words.say("signed.percent", after - before, (double) (after - before) / before);
    }

    private String names(List<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String code) {
        return words.vocabulary().country(new CountryCode(code));
    }
}
