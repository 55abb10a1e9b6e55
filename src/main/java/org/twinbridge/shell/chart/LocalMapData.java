package org.twinbridge.shell.chart;

import java.util.List;

/**
 * What a map of one place shows.
 *
 * @param sites points where somebody is, some tens of kilometres apart at most
 */
public record LocalMapData(List<Site> sites) {

    public LocalMapData {
        sites = List.copyOf(sites);
    }

    /**
     * A point.
     *
     * @param latitude degrees north, in [-90, 90]
     * @param longitude degrees east, in [-180, 180]
     * @param names who is there, at least one
     */
    public record Site(double latitude, double longitude, List<String> names) {

        public Site {
            names = List.copyOf(names);
            if (names.isEmpty() || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("A site needs somebody (%s) and a place on Earth, not (%s, %s)."
                        .formatted(names, latitude, longitude));
            }
        }
    }
}
