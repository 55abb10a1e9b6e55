package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.twinbridge.catalogue.CatalogueMap;
import org.twinbridge.catalogue.CatalogueMap.Cluster;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.vocabulary.Vocabulary;

/** Institutions on the map of the world, with those in words of which only the country is known. */
@StyleSheet("assets/institutions.css")
public class CatalogueMapPicture extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Vocabulary vocabulary;
    private final WorldMap map = new WorldMap();
    private final TableTwin picture = new TableTwin("", map);
    private final Div unplaced = new Div();
    private transient List<Cluster> clusters = List.of();

    /**
     * A picture whose points lead to what they stand for: one institution, or the list of several.
     *
     * @param vocabulary of the bundle of institutions
     */
    public CatalogueMapPicture(Vocabulary vocabulary) {
        this(vocabulary, CatalogueMapPicture::open);
    }

    /**
     * @param vocabulary of the bundle of institutions
     * @param chosen hears which point was chosen
     */
    public CatalogueMapPicture(Vocabulary vocabulary, Consumer<Cluster> chosen) {
        this.vocabulary = vocabulary;
        addClassName("institutions-map");
        unplaced.addClassName("institutions-unplaced");
        add(picture, unplaced);
        map.addSelectListener(selected -> clusters.stream()
                .filter(cluster -> key(cluster).equals(selected.place()))
                .findFirst()
                .ifPresent(chosen));
    }

    /** Draws these in place of what was drawn. */
    public void show(CatalogueMap shown) {
        clusters = shown.clusters();
        map.show(new MapData(clusters.stream().map(this::place).toList(), List.of()));
        var area = shown.area();
        map.setArea(area.south(), area.west(), area.north(), area.east());
        picture.setTitle(vocabulary.say("map.title", shown.placed()));
        unplaced.removeAll();
        if (shown.unplaced() > 0) {
            unplaced.add(new Details(vocabulary.say("map.unplaced", shown.unplaced()), withoutPlace(shown)));
        } else if (shown.placed() == 0) {
            unplaced.add(new Paragraph(vocabulary.say("map.nothing")));
        }
    }

    private UnorderedList withoutPlace(CatalogueMap shown) {
        var list = new UnorderedList();
        shown.withoutPlace().entrySet().stream()
                .sorted(Map.Entry.<CountryCode, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> vocabulary.country(entry.getKey())))
                .forEach(entry -> list.add(new ListItem(
                        vocabulary.say("facet.value", vocabulary.country(entry.getKey()), entry.getValue()))));
        return list;
    }

    private MapData.Place place(Cluster cluster) {
        CountryCode code = cluster.name().country();
        String country = code == null ? "" : vocabulary.country(code);
        String city = cluster.name().city();
        String where = city == null ? country : vocabulary.say("place", city, country);
        String alone = cluster.name().institution();
        return new MapData.Place(
                key(cluster),
                alone == null ? vocabulary.say("map.cluster", cluster.count()) : alone,
                cluster.latitude(),
                cluster.longitude(),
                MapData.Part.CLUSTER,
                where,
                cluster.count());
    }

    private static void open(Cluster cluster) {
        InstitutionId alone = cluster.institution();
        if (alone == null) {
            CatalogueQuery near =
                    CatalogueQuery.everything().withArea(cluster.extent().rounded());
            UI.getCurrent().navigate("institutions", new QueryParameters(InstitutionsAddress.write(near)));
        } else {
            UI.getCurrent().navigate("institutions/" + alone.bare());
        }
    }

    private static String key(Cluster cluster) {
        InstitutionId alone = cluster.institution();
        return alone == null ? cluster.latitude() + "/" + cluster.longitude() : alone.value();
    }
}
