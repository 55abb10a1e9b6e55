package org.twinbridge.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinbridge.catalogue.CatalogueMap.Cluster;
import org.twinbridge.catalogue.CatalogueMap.ClusterName;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Profile;

/** Gathers points that share a cell of a grid over an area, so that a map draws hundreds where there are thousands. */
final class ClusterGrid {

    private static final int COLUMNS = 64;

    private final MapArea area;
    private final double cell;
    private final Map<Integer, Gathered> cells = new HashMap<>();

    ClusterGrid(MapArea area) {
        this.area = area;
        // Square cells; an area that is a point has one.
        this.cell = Math.max(Math.max(area.east() - area.west(), 2 * (area.north() - area.south())) / COLUMNS, 1e-6);
    }

    /** @param city its city, {@code null} if unknown */
    void add(Profile profile, GeoPoint place, @Nullable String city) {
        int column = (int) ((place.longitude() - area.west()) / cell);
        int row = (int) ((place.latitude() - area.south()) / cell);
        cells.computeIfAbsent(row * 2 * COLUMNS + column, key -> new Gathered(profile, place, city))
                .add(profile, place, city);
    }

    /** The clusters, the largest first. */
    List<Cluster> clusters() {
        return cells.values().stream()
                .map(Gathered::cluster)
                .sorted(Comparator.comparingInt(Cluster::count)
                        .reversed()
                        .thenComparingDouble(Cluster::latitude)
                        .thenComparingDouble(Cluster::longitude))
                .toList();
    }

    /** What lies in one cell. */
    private static final class Gathered {

        private final Profile first;
        private @Nullable String city;
        private @Nullable CountryCode country;
        private int count;
        private double latitudes;
        private double longitudes;
        private double south;
        private double north;
        private double west;
        private double east;

        private Gathered(Profile first, GeoPoint place, @Nullable String city) {
            this.first = first;
            this.city = city;
            this.country = first.country();
            south = place.latitude();
            north = place.latitude();
            west = place.longitude();
            east = place.longitude();
        }

        private void add(Profile profile, GeoPoint place, @Nullable String itsCity) {
            count++;
            latitudes += place.latitude();
            longitudes += place.longitude();
            south = Math.min(south, place.latitude());
            north = Math.max(north, place.latitude());
            west = Math.min(west, place.longitude());
            east = Math.max(east, place.longitude());
            city = Objects.equals(city, itsCity) ? city : null;
            country = profile.country().equals(country) ? country : null;
        }

        private Cluster cluster() {
            boolean alone = count == 1;
            return new Cluster(
                    Math.clamp(latitudes / count, south, north),
                    Math.clamp(longitudes / count, west, east),
                    count,
                    alone ? first.id() : null,
                    new ClusterName(alone ? first.name() : null, city, country),
                    new MapArea(south, west, north, east));
        }
    }
}
