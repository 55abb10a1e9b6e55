package org.twinbridge.impact.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.impact.Circulation;
import org.twinbridge.impact.UnmetNeeds;
import org.twinbridge.shell.chart.HeatMapData;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.SankeyData;
import org.twinbridge.vocabulary.Vocabulary;

/** Makes pictures of figures. */
final class ImpactPictures {

    /** More streams than this cannot be told apart. */
    static final int MOST_STREAMS = 30;

    private static final String FROM = "from ";
    private static final String TO = "to ";

    private final OutcomeWords words;
    private final ImpactTables tables;
    private final Discretion discretion;

    ImpactPictures(OutcomeWords words, ImpactTables tables, Discretion discretion) {
        this.words = words;
        this.tables = tables;
        this.discretion = discretion;
    }

    /** The largest streams between countries; what moves within one is part of the table alone. */
    SankeyData streams(List<Circulation> moves) {
        List<Circulation> largest = moves.stream()
                .filter(move -> !move.from().equals(move.to()))
                .limit(MOST_STREAMS)
                .toList();
        Set<CountryCode> sources = new LinkedHashSet<>();
        Set<CountryCode> destinations = new LinkedHashSet<>();
        largest.forEach(move -> {
            sources.add(move.from());
            destinations.add(move.to());
        });
        var nodes = new ArrayList<SankeyData.Node>();
        sources.forEach(code -> nodes.add(new SankeyData.Node(FROM + code, words.country(code), true)));
        destinations.forEach(code -> nodes.add(new SankeyData.Node(TO + code, words.country(code), false)));
        return new SankeyData(
                nodes,
                largest.stream()
                        .map(move -> new SankeyData.Flow(
                                ImpactRows.move(move.from(), move.to()),
                                FROM + move.from(),
                                TO + move.to(),
                                move.personMonths(),
                                note(move)))
                        .toList(),
                words.say("column.months"));
    }

    private String note(Circulation move) {
        return words.say(
                "stream.note",
                discretion.people(move.people().total()),
                discretion.people(move.people().women(), move.people().total()));
    }

    /** @param middles where countries lie, in degrees north and east; those that are nowhere are left out */
    MapData map(List<Circulation> moves, Map<CountryCode, double[]> middles) {
        Map<CountryCode, double[]> sums = new LinkedHashMap<>();
        var lines = new ArrayList<MapData.Line>();
        for (Circulation move : moves) {
            if (middles.containsKey(move.from()) && middles.containsKey(move.to())) {
                sums.computeIfAbsent(move.from(), c -> new double[2])[0] += move.personMonths();
                sums.computeIfAbsent(move.to(), c -> new double[2])[1] += move.personMonths();
                if (!move.from().equals(move.to())) {
                    lines.add(new MapData.Line(move.from().value(), move.to().value()));
                }
            }
        }
        var places = new ArrayList<MapData.Place>();
        sums.forEach((code, sum) -> {
            double[] middle = middles.get(code);
            if (middle != null) {
                places.add(new MapData.Place(
                        code.value(),
                        words.country(code),
                        middle[0],
                        middle[1],
                        sum[0] >= sum[1] ? MapData.Part.SELF : MapData.Part.PARTNER,
                        words.say("place.note", discretion.number(sum[0]), discretion.number(sum[1]))));
            }
        });
        return new MapData(places, lines);
    }

    HeatMapData unmet(List<UnmetNeeds.Cell> cells, Map<String, M49Region> regions) {
        List<String> rows = cells.stream()
                .map(UnmetNeeds.Cell::region)
                .distinct()
                .sorted((one, other) -> Integer.compare(place(one, regions), place(other, regions)))
                .toList();
        List<Field> columns = new ArrayList<>(
                new TreeSet<>(cells.stream().map(UnmetNeeds.Cell::field).toList()));
        return new HeatMapData(
                rows.stream()
                        .map(region -> new HeatMapData.Heading(
                                code(region, regions), tables.region(region, regions), code(region, regions)))
                        .toList(),
                columns.stream()
                        .map(field -> new HeatMapData.Heading(
                                field.code(), words.vocabulary().field(field), field.code()))
                        .toList(),
                cells.stream()
                        .map(cell -> new HeatMapData.Cell(
                                rows.indexOf(cell.region()),
                                columns.indexOf(cell.field()),
                                cell.share(),
                                words.say(
                                        "unmet.note",
                                        Vocabulary.points(cell.share()),
                                        discretion.number(cell.demand()))))
                        .toList());
    }

    private static int place(String region, Map<String, M49Region> regions) {
        M49Region known = regions.get(region);
        return known == null ? Integer.MAX_VALUE : known.ordinal();
    }

    private static String code(String region, Map<String, M49Region> regions) {
        M49Region known = regions.get(region);
        return known == null ? region.replace(' ', '-') : known.code();
    }
}
