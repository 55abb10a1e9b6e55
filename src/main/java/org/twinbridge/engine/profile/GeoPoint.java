package org.twinbridge.engine.profile;

/**
 * A place on the globe (WGS 84).
 *
 * @param latitude degrees north, in [−90, 90]
 * @param longitude degrees east, in [−180, 180]
 */
public record GeoPoint(double latitude, double longitude) {
    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("The latitude (%s) must lie in [-90, 90].".formatted(latitude));
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("The longitude (%s) must lie in [-180, 180].".formatted(longitude));
        }
    }
}
