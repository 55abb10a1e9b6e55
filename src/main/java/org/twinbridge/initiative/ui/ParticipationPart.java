package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.initiative.CountryGroup;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.initiative.Overview;
import org.twinbridge.initiative.Participation;
import org.twinbridge.initiative.Participation.Count;
import org.twinbridge.initiative.Participation.CountryCount;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;

/** Who takes part, by kind and group of countries, and where on the map. */
class ParticipationPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient InitiativeWords words;

    ParticipationPart(InitiativeWords words, InitiativeScope scope, Overview overview) {
        this.words = words;
        Participation participation = overview.participation();
        addClassNames("initiative-part", "initiative-participation");
        var text = new Div(new H2(title(scope, participation)));
        if (participation.all().institutions() == 0) {
            text.add(new Paragraph(words.say("part.none")));
            add(text);
            return;
        }
        text.add(new Paragraph(words.say(
                "part.stated", participation.stated(), participation.all().institutions())));
        text.add(kinds(scope, participation));
        add(text, map(participation, overview.release()));
    }

    private String title(InitiativeScope scope, Participation participation) {
        Count all = participation.all();
        return scope.namesPlaces()
                ? words.say("part.title", all.institutions(), all.inside(), all.elsewhere())
                : words.say("part.title.anywhere", all.institutions());
    }

    private Component kinds(InitiativeScope scope, Participation participation) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.say("part.all"), Count::institutions));
        if (scope.namesPlaces()) {
            columns.add(new Column(words.say("part.inside"), Count::inside));
            columns.add(new Column(words.say("part.elsewhere"), Count::elsewhere));
        }
        for (CountryGroup group : CountryGroup.values()) {
            columns.add(new Column(words.group(group), count -> count.in(group)));
        }
        var table = new NumberTable(
                words.say("part.table"),
                Stream.concat(
                                Stream.of(words.say("part.kind")),
                                columns.stream().map(Column::heading))
                        .toList());
        for (Map.Entry<Kind, Count> row : participation.byKind().entrySet()) {
            table.addRow(words.vocabulary().kind(row.getKey()), numbers(columns, row.getValue()));
        }
        table.addRow(words.say("part.together"), numbers(columns, participation.all()));
        return table;
    }

    private List<String> numbers(List<Column> columns, Count count) {
        return columns.stream()
                .map(column -> words.say("number", column.number().applyAsInt(count)))
                .toList();
    }

    private Component map(Participation participation, String release) {
        var map = new WorldMap();
        map.show(new MapData(
                participation.byCountry().stream().flatMap(this::place).toList(), List.of()));
        int countries = participation.byCountry().size();
        CountryCount first = participation.byCountry().getFirst();
        var picture = new TableTwin(
                words.say("part.map", countries, words.vocabulary().country(first.country()), first.institutions()),
                map);
        picture.setSource(words.say("part.source", release));
        return picture;
    }

    private Stream<MapData.Place> place(CountryCount count) {
        GeoPoint middle = count.middle();
        String country = words.vocabulary().country(count.country());
        return middle == null
                ? Stream.empty()
                : Stream.of(new MapData.Place(
                        count.country().value(),
                        words.say("part.country", country, count.institutions()),
                        middle.latitude(),
                        middle.longitude(),
                        MapData.Part.CLUSTER,
                        country,
                        count.institutions()));
    }

    private record Column(String heading, ToIntFunction<Count> number) {}
}
