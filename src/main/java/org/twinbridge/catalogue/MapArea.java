package org.twinbridge.catalogue;

import org.twinbridge.engine.profile.GeoPoint;

/**
 * A part of the map between two parallels and two meridians, its edges included.
 *
 * @param south degrees north, in [-90, 90]
 * @param west degrees east, in [-180, 180]
 * @param north degrees north, no less than {@code south}
 * @param east degrees east, no less than {@code west}: an area does not cross the antimeridian
 */
public record MapArea(double south, double west, double north, double east) {

    private static final double DECIMALS = 10_000;
    private static final MapArea WORLD = new MapArea(-90, -180, 90, 180);

    public MapArea {
        if (!(south >= -90 && south <= north && north <= 90)) {
            throw new IllegalArgumentException(
                    "An area from %s to %s degrees north is none: give south and north in [-90, 90], the smaller first."
                            .formatted(south, north));
        }
        if (!(west >= -180 && west <= east && east <= 180)) {
            throw new IllegalArgumentException(
                    "An area from %s to %s degrees east is none: give west and east in [-180, 180], the smaller first."
                            .formatted(west, east));
        }
    }

    /** The whole map. */
    public static MapArea world() {
        return WORLD;
    }

    /** The area with its edges moved outward to four decimals of a degree, some ten metres, for addresses that are kept short. */
    public MapArea rounded() {
        return new MapArea(
                Math.max(-90, Math.floor(south * DECIMALS) / DECIMALS),
                Math.max(-180, Math.floor(west * DECIMALS) / DECIMALS),
                Math.min(90, Math.ceil(north * DECIMALS) / DECIMALS),
                Math.min(180, Math.ceil(east * DECIMALS) / DECIMALS));
    }

    public boolean holds(GeoPoint point) {
        return point.latitude() >= south
                && point.latitude() <= north
                && point.longitude() >= west
                && point.longitude() <= east;
    }
}
