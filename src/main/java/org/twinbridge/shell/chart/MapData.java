package org.twinbridge.shell.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a map of the world shows.
 *
 * @param places points; ids differ
 * @param lines between places of this map
 */
public record MapData(List<Place> places, List<Line> lines) {

    public MapData {
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        Set<String> ids = places.stream().map(Place::id).collect(Collectors.toSet());
        if (ids.size() != places.size()) {
            throw new IllegalArgumentException("Two places of a map have the same id.");
        }
        for (Line line : lines) {
            if (!ids.contains(line.from()) || !ids.contains(line.to())) {
                throw new IllegalArgumentException("The line %s joins a place that is not on the map.".formatted(line));
            }
        }
    }

    /** An institution, its partners and a line to each of them. */
    public static MapData partners(Place self, List<Place> partners) {
        return new MapData(
                Stream.concat(Stream.of(self), partners.stream()).toList(),
                partners.stream()
                        .map(partner -> new Line(self.id(), partner.id()))
                        .toList());
    }

    /**
     * A point.
     *
     * @param id told back when the point is hovered or selected
     * @param name shown beside the pointer
     * @param latitude degrees north, in [-90, 90]
     * @param longitude degrees east, in [-180, 180]
     * @param part how it is drawn
     * @param note a second line beside the pointer; may be empty
     * @param count how many institutions it stands for, 1 or more
     */
    public record Place(String id, String name, double latitude, double longitude, Part part, String note, int count) {

        public Place {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(
                        "\"%s\" lies at (%s, %s), which is nowhere on Earth.".formatted(name, latitude, longitude));
            }
            if (count < 1) {
                throw new IllegalArgumentException("\"%s\" stands for nothing (%d).".formatted(name, count));
            }
        }

        /** One institution. */
        public Place(String id, String name, double latitude, double longitude, Part part, String note) {
            this(id, name, latitude, longitude, part, note, 1);
        }
    }

    /** A line between two places, by their ids. */
    public record Line(String from, String to) {}

    /** What a place is to the reader. */
    public enum Part {
        /** The reader's own institution: blue. */
        SELF,
        /** A partner: ochre. */
        PARTNER,
        /** A pole of excellence, or what could become one: ochre, a square. */
        POLE,
        /** What lacks more: grey, a square. */
        CANDIDATE,
        /** Anything else: grey and small. */
        OTHER,
        /** Institutions near each other, or one that stands alone among such: the larger the more. */
        CLUSTER
    }
}
