package org.twinbridge.dossier;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfTemplate;
import org.twinbridge.dossier.Dossier.Picture;
import org.twinbridge.dossier.Dossier.Place;
import org.twinbridge.engine.profile.GeoPoint;

/**
 * Draws places on the countries' outlines, joined by great circles; of the world it shows what holds them all. Plate carrée
 * about the middle of the places, so that what lies on both sides of the Pacific is not torn apart.
 */
final class DossierMap {

    private static final Color SEA = new Color(0xf4f6f8);
    private static final Color LAND = new Color(0xd9e0e7);
    private static final Color STANDS_OUT = new Color(0xb7c4d3);
    private static final Color COAST = new Color(0xffffff);
    private static final Color LINE = new Color(0x55616f);

    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final int STEPS = 64;
    private static final double MARGIN = 8;
    private static final double LEAST_HEIGHT = 34;

    private final Picture picture;
    private final PdfTemplate canvas;
    private final float width;
    private final float height;
    private double west;
    private double south;
    private double scale;

    private DossierMap(Picture picture, PdfTemplate canvas, float width, float height) {
        this.picture = picture;
        this.canvas = canvas;
        this.width = width;
        this.height = height;
    }

    /** Draws on a canvas of that size. */
    static void draw(Picture picture, PdfTemplate canvas, float width, float height) {
        new DossierMap(picture, canvas, width, height).draw();
    }

    private void draw() {
        List<List<double[]>> ways = ways();
        frame(ways);
        canvas.rectangle(0, 0, width, height);
        canvas.clip();
        canvas.newPath();
        canvas.setColorFill(SEA);
        canvas.rectangle(0, 0, width, height);
        canvas.fill();
        canvas.setLineWidth(.4f);
        canvas.setColorStroke(COAST);
        WorldOutlines.all().forEach(this::country);
        canvas.setColorStroke(LINE);
        canvas.setLineWidth(1f);
        ways.forEach(way -> trace(way, 0));
        List<Place> places = picture.places();
        for (int i = 0; i < places.size(); i++) {
            dot(places.get(i).point(), i == 0 ? DossierPdf.SELF : DossierPdf.PARTNER);
        }
    }

    /** From the first place to each other. */
    private List<List<double[]>> ways() {
        List<Place> places = picture.places();
        List<List<double[]>> ways = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            ways.add(greatCircle(places.getFirst().point(), places.get(i).point()));
        }
        if (ways.isEmpty() && !places.isEmpty()) {
            GeoPoint only = places.getFirst().point();
            ways.add(List.of(new double[] {only.longitude(), only.latitude()}));
        }
        return ways;
    }

    /** Finds what part of the world is shown: that of the ways with a margin, as wide as the canvas asks. */
    private void frame(List<List<double[]>> ways) {
        double w = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        for (List<double[]> way : ways) {
            for (double[] point : way) {
                w = Math.min(w, point[0]);
                e = Math.max(e, point[0]);
                s = Math.min(s, point[1]);
                n = Math.max(n, point[1]);
            }
        }
        double middle = (w + e) / 2;
        double tall = Math.max(LEAST_HEIGHT, Math.max(n - s + 2 * MARGIN, (e - w + 2 * MARGIN) * height / width));
        tall = Math.min(tall, 360.0 * height / width);
        scale = height / tall;
        west = middle - width / scale / 2;
        south = Math.max(-90, Math.min(90 - tall, (s + n) / 2 - tall / 2));
    }

    private void country(WorldOutlines.Outline outline) {
        canvas.setColorFill(picture.highlighted().contains(outline.code()) ? STANDS_OUT : LAND);
        for (int turn = -360; turn <= 360; turn += 360) {
            for (double[] ring : outline.rings()) {
                canvas.moveTo(x(ring[0] + turn), y(ring[1]));
                for (int i = 2; i < ring.length; i += 2) {
                    canvas.lineTo(x(ring[i] + turn), y(ring[i + 1]));
                }
                canvas.closePath();
            }
            canvas.eoFillStroke();
        }
    }

    private void trace(List<double[]> way, double turn) {
        canvas.moveTo(x(way.getFirst()[0] + turn), y(way.getFirst()[1]));
        way.forEach(point -> canvas.lineTo(x(point[0] + turn), y(point[1])));
        canvas.stroke();
    }

    private void dot(GeoPoint point, Color colour) {
        canvas.setColorFill(colour);
        canvas.setColorStroke(Color.WHITE);
        for (int turn = -360; turn <= 360; turn += 360) {
            canvas.circle(x(point.longitude() + turn), y(point.latitude()), 4);
            canvas.fillStroke();
        }
    }

    private float x(double longitude) {
        return (float) ((longitude - west) * scale);
    }

    private float y(double latitude) {
        return (float) ((latitude - south) * scale);
    }

    /** The shortest way between two places, in kilometres. */
    static double kilometres(GeoPoint from, GeoPoint to) {
        return EARTH_RADIUS_KM * angle(vector(from), vector(to));
    }

    private static double angle(double[] a, double[] b) {
        return Math.acos(Math.clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1, 1));
    }

    /** Points of the shortest way, longitudes running on beyond ±180 rather than leaping. */
    static List<double[]> greatCircle(GeoPoint from, GeoPoint to) {
        double[] a = vector(from);
        double[] b = vector(to);
        double angle = angle(a, b);
        var points = new ArrayList<double[]>();
        double before = from.longitude();
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            double left = angle < 1e-9 ? 1 - share : Math.sin((1 - share) * angle) / Math.sin(angle);
            double right = angle < 1e-9 ? share : Math.sin(share * angle) / Math.sin(angle);
            double x = left * a[0] + right * b[0];
            double y = left * a[1] + right * b[1];
            double z = left * a[2] + right * b[2];
            double longitude = Math.toDegrees(Math.atan2(y, x));
            longitude += 360 * Math.round((before - longitude) / 360);
            before = longitude;
            points.add(new double[] {longitude, Math.toDegrees(Math.atan2(z, Math.hypot(x, y)))});
        }
        return points;
    }

    private static double[] vector(GeoPoint point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}
