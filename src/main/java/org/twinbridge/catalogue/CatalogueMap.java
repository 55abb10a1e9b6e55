package org.twinbridge.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Where the institutions found are. Those of which only the country is known have no point: one in the middle of the
 * country would claim a place that nobody stated.
 *
 * @param area what was looked at
 * @param clusters points, each for one or more institutions near each other, the largest first
 * @param withoutPlace how many of each country are not on the map
 */
public record CatalogueMap(MapArea area, List<Cluster> clusters, Map<CountryCode, Integer> withoutPlace) {

    public CatalogueMap {
        clusters = List.copyOf(clusters);
        withoutPlace = Map.copyOf(withoutPlace);
    }

    /** How many institutions are on the map. */
    public int placed() {
        return clusters.stream().mapToInt(Cluster::count).sum();
    }

    /** How many institutions are not, since only their country is known. */
    public int unplaced() {
        return withoutPlace.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Institutions near each other.
     *
     * @param latitude mean of theirs
     * @param longitude mean of theirs
     * @param count how many, 1 or more
     * @param institution the institution, if it is one alone; else {@code null}
     * @param name what they can be called
     * @param extent the smallest area that holds them; a point if all are in one city
     */
    public record Cluster(
            double latitude,
            double longitude,
            int count,
            @Nullable InstitutionId institution,
            ClusterName name,
            MapArea extent) {}

    /**
     * What a cluster can be called.
     *
     * @param institution name of the one institution; {@code null} if there are more
     * @param city the city all share, {@code null} if they do not
     * @param country the country all share, {@code null} if they do not
     */
    public record ClusterName(
            @Nullable String institution,
            @Nullable String city,
            @Nullable CountryCode country) {}
}
