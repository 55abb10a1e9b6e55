package org.twinbridge.shell.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.shell.chart.MapData.Place;

/** A map of the world in an equal-area projection, with places and lines between them. */
@Tag("tb-map")
@JsModule("./charts/tb-map.ts")
@NpmPackage(value = "world-atlas", version = "2.0.2")
@NpmPackage(value = "topojson-client", version = "3.1.0")
@NpmPackage(value = "@types/topojson-client", version = "3.1.5")
@NpmPackage(value = "@types/topojson-specification", version = "1.0.5")
@NpmPackage(value = "@types/geojson", version = "7946.0.16")
public class WorldMap extends Chart<MapData> {

    private static final long serialVersionUID = 1L;

    /** Marks the place that is selected; null for none. */
    public void setSelected(@Nullable String id) {
        getElement().setProperty("selected", id);
    }

    /** Lights a place and its lines, as if the pointer were over it; null for none. */
    public void setHovered(@Nullable String id) {
        getElement().setProperty("hovered", id);
    }

    /** Shows a part of the world, between two parallels and two meridians in degrees. */
    public void setArea(double south, double west, double north, double east) {
        getElement().setPropertyList("area", List.of(south, west, north, east));
    }

    /** Tells when the pointer comes to a place and when it leaves. */
    public Registration addHoverListener(ComponentEventListener<HoverEvent> listener) {
        return addListener(HoverEvent.class, listener);
    }

    /** Tells when a place is clicked. */
    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().setProperty("zoomIn", getTranslation("shell.chart.zoom-in"));
        getElement().setProperty("zoomOut", getTranslation("shell.chart.zoom-out"));
        getElement().setProperty("zoomReset", getTranslation("shell.chart.zoom-reset"));
    }

    @Override
    DataTable table(MapData map) {
        if (map.places().stream().anyMatch(place -> place.part() == MapData.Part.CLUSTER)) {
            return tableOfClusters(map);
        }
        List<List<String>> rows = map.places().stream().map(this::row).toList();
        return new DataTable(
                List.of(
                        getTranslation("shell.chart.place"),
                        getTranslation("shell.chart.part"),
                        getTranslation("shell.chart.note"),
                        getTranslation("shell.chart.position")),
                rows,
                false);
    }

    private DataTable tableOfClusters(MapData map) {
        List<List<String>> rows = map.places().stream()
                .map(place -> List.of(
                        place.count() == 1 || place.note().isEmpty() ? place.name() : place.note(),
                        String.format(getLocale(), "%,d", place.count()),
                        position(place)))
                .toList();
        return new DataTable(
                List.of(
                        getTranslation("shell.chart.where"),
                        getTranslation("shell.chart.institutions"),
                        getTranslation("shell.chart.position")),
                rows,
                true);
    }

    private String position(Place place) {
        return String.format(getLocale(), "%.2f° / %.2f°", place.latitude(), place.longitude());
    }

    private List<String> row(Place place) {
        String part = getTranslation("shell.chart.part." + place.part().name().toLowerCase(Locale.ROOT));
        return List.of(place.name(), part, place.note(), position(place));
    }

    /** The pointer came to a place or left it. */
    @DomEvent("tb-hover")
    public static class HoverEvent extends ComponentEvent<WorldMap> {

        private static final long serialVersionUID = 1L;

        private final @Nullable String id;

        public HoverEvent(WorldMap source, boolean fromClient, @EventData("event.detail.id") @Nullable String id) {
            super(source, fromClient);
            this.id = id;
        }

        /** The place under the pointer; empty when the pointer has left. */
        public Optional<String> place() {
            return Optional.ofNullable(id);
        }
    }

    /** A place was clicked. */
    @DomEvent("tb-select")
    public static class SelectEvent extends ComponentEvent<WorldMap> {

        private static final long serialVersionUID = 1L;

        private final String id;

        public SelectEvent(WorldMap source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String place() {
            return id;
        }
    }
}
