package org.twinbridge.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines of countries at 1:110 million, from Natural Earth by way of world-atlas. The file is TopoJSON: borders are
 * stored once as arcs of differences, and a country's rings name arcs, from the end where the number is negative.
 */
final class WorldOutlines {

    private static final String FILE = "/dossier/countries-110m.json";

    private static final class Holder {
        private static final List<Outline> ALL = read();
    }

    private WorldOutlines() {}

    /**
     * A country.
     *
     * @param code three digits of UN M49; empty where the file names none
     * @param rings each with longitudes and latitudes in turn; longitudes run on beyond ±180 rather than leap
     */
    record Outline(String code, List<double[]> rings) {}

    /** All countries. */
    static List<Outline> all() {
        return Holder.ALL;
    }

    private static List<Outline> read() {
        try (InputStream file = Objects.requireNonNull(WorldOutlines.class.getResourceAsStream(FILE), FILE)) {
            JsonNode root = JsonMapper.shared().readTree(file);
            List<double[]> arcs = arcs(root);
            var outlines = new ArrayList<Outline>();
            for (JsonNode country : root.get("objects").get("countries").get("geometries")) {
                JsonNode code = country.get("id");
                outlines.add(new Outline(code == null ? "" : code.asString(), rings(country, arcs)));
            }
            return List.copyOf(outlines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<double[]> arcs(JsonNode root) {
        JsonNode scale = root.get("transform").get("scale");
        JsonNode translate = root.get("transform").get("translate");
        var arcs = new ArrayList<double[]>();
        for (JsonNode arc : root.get("arcs")) {
            var points = new double[2 * arc.size()];
            long x = 0;
            long y = 0;
            int at = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points[at++] = x * scale.get(0).asDouble() + translate.get(0).asDouble();
                points[at++] = y * scale.get(1).asDouble() + translate.get(1).asDouble();
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static List<double[]> rings(JsonNode country, List<double[]> arcs) {
        var rings = new ArrayList<double[]>();
        if ("Polygon".equals(country.get("type").asString())) {
            country.get("arcs").forEach(ring -> rings.add(ring(ring, arcs)));
        } else {
            country.get("arcs").forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring, arcs))));
        }
        return rings;
    }

    private static double[] ring(JsonNode numbers, List<double[]> arcs) {
        var points = new ArrayList<Double>();
        for (JsonNode number : numbers) {
            int index = number.asInt();
            double[] arc = arcs.get(index < 0 ? ~index : index);
            int length = arc.length / 2;
            for (int i = 0; i < length; i++) {
                int at = index < 0 ? length - 1 - i : i;
                append(points, arc[2 * at], arc[2 * at + 1]);
            }
        }
        return points.stream().mapToDouble(value -> value).toArray();
    }

    private static void append(List<Double> points, double longitude, double latitude) {
        double continued = longitude;
        if (!points.isEmpty()) {
            double before = points.get(points.size() - 2);
            continued += 360 * Math.round((before - longitude) / 360);
        }
        points.add(continued);
        points.add(latitude);
    }
}
