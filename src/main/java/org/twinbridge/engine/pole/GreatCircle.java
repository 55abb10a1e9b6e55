package org.twinbridge.engine.pole;

import org.apache.commons.math3.ml.distance.DistanceMeasure;
import org.twinbridge.engine.profile.GeoPoint;

/**
 * Distance on the globe, in km, between points given as unit vectors: no seam at the antimeridian, no trouble at the poles.
 * The Earth counts as a sphere of the mean radius (IUGG), right within .6 %.
 */
final class GreatCircle implements DistanceMeasure {

    private static final long serialVersionUID = 1L;
    private static final double RADIUS_KM = 6371.0088;

    /** Below this the series of the arcsine is exact to 1e-9 and a good deal faster. */
    private static final double SMALL = .05;

    @Override
    public double compute(double[] a, double[] b) {
        double half = Math.sqrt(chordSquared(a, b)) / 2;
        double angle = half < SMALL ? half * (1 + half * half * (1 / 6.0 + half * half * (3 / 40.0))) : asin(half);
        return 2 * RADIUS_KM * angle;
    }

    /** Distance of two places, in km. */
    static double km(GeoPoint a, GeoPoint b) {
        return new GreatCircle().compute(vector(a), vector(b));
    }

    static double[] vector(GeoPoint place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    /** The place a vector of any length points to; of the zero vector, latitude and longitude 0. */
    static GeoPoint place(double[] vector) {
        double flat = Math.hypot(vector[0], vector[1]);
        return new GeoPoint(
                Math.toDegrees(Math.atan2(vector[2], flat)), Math.toDegrees(Math.atan2(vector[1], vector[0])));
    }

    /** The straight distance through the globe, in radii, of points so far apart on it. */
    static double chord(double km) {
        return 2 * Math.sin(Math.min(Math.PI / 2, km / (2 * RADIUS_KM)));
    }

    static double chordSquared(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return x * x + y * y + z * z;
    }

    private static double asin(double half) {
        return Math.asin(Math.min(1, half));
    }
}
