package org.twinbridge.pole;

import java.util.List;
import java.util.Objects;

/**
 * Poles as a GeoJSON feature collection (RFC 7946): one feature a pole, its geometry the places of its members. It names
 * the pole's theme, score, gates, what is missing and its members.
 *
 * @param type always {@code FeatureCollection}
 * @param features in the order of the report
 */
public record PoleGeoJson(String type, List<Feature> features) {

    /** One pole. */
    public record Feature(String type, MultiPoint geometry, PoleReport.Pole properties) {}

    /** Longitude before latitude, as RFC 7946 has it. */
    public record MultiPoint(String type, List<double[]> coordinates) {}

    /** The poles of a report. */
    public static PoleGeoJson of(PoleReport report) {
        return of(report.poles());
    }

    /** These poles, in their order. */
    public static PoleGeoJson of(List<PoleReport.Pole> poles) {
        return new PoleGeoJson(
                "FeatureCollection", poles.stream().map(PoleGeoJson::feature).toList());
    }

    private static Feature feature(PoleReport.Pole pole) {
        List<double[]> points = pole.members().stream()
                .map(PoleReport.Member::place)
                .filter(Objects::nonNull)
                .map(place -> new double[] {place.longitude(), place.latitude()})
                .toList();
        return new Feature("Feature", new MultiPoint("MultiPoint", points), pole);
    }
}
