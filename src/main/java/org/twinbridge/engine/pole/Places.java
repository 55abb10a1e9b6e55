package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.commons.math3.ml.clustering.Cluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.DBSCANClusterer;

/**
 * Finds where organisations crowd: DBSCAN (Ester et al. 1996) of Commons Math with great-circle distance, run on one
 * connected region at a time since it compares everybody with everybody. Of the organisations on one point only as many are
 * given to it as make a core, which changes neither who is a core nor what hangs together.
 */
final class Places {

    private final PoleSettings settings;
    private final DBSCANClusterer<Copy> clusterer;

    Places(PoleSettings settings) {
        this.settings = settings;
        // Commons Math does not count the point itself among its neighbours.
        this.clusterer = new DBSCANClusterer<>(settings.reachKm(), settings.minPoints() - 1, new GreatCircle());
    }

    /**
     * Groups of sites, none wider than the settings allow, noise left out.
     *
     * @param sites each at the position that is its order; a site on the edge of two groups goes to the one met first
     */
    List<List<Site>> of(List<Site> sites) {
        var grid = new SphereGrid(sites, settings.reachKm());
        var places = new ArrayList<List<Site>>();
        for (List<Site> region : regions(sites, grid)) {
            for (Cluster<Copy> cluster : clusterer.cluster(copies(region))) {
                places.addAll(narrow(distinct(cluster)));
            }
        }
        return places;
    }

    /** Sites that hang together by steps within reach: no group can join two of these regions. */
    private List<List<Site>> regions(List<Site> sites, SphereGrid grid) {
        double chord = GreatCircle.chord(settings.reachKm());
        // A little more than the reach, lest rounding part what belongs together.
        double reach = chord * chord * (1 + 1e-9);
        var seen = new boolean[sites.size()];
        var regions = new ArrayList<List<Site>>();
        for (Site first : sites) {
            if (!seen[first.order()]) {
                regions.add(region(first, grid, reach, seen));
            }
        }
        return regions;
    }

    private static List<Site> region(Site first, SphereGrid grid, double reach, boolean[] seen) {
        seen[first.order()] = true;
        var region = new ArrayList<>(List.of(first));
        for (int next = 0; next < region.size(); next++) {
            double[] from = region.get(next).vector();
            grid.around(from, near -> {
                if (!seen[near.order()] && GreatCircle.chordSquared(from, near.vector()) <= reach) {
                    seen[near.order()] = true;
                    region.add(near);
                }
            });
        }
        region.sort(Site.BY_ORDER);
        return region;
    }

    private List<Copy> copies(List<Site> region) {
        var copies = new ArrayList<Copy>();
        for (Site site : region) {
            int count = Math.min(site.organisations().size(), settings.minPoints());
            for (int i = 0; i < count; i++) {
                copies.add(new Copy(site));
            }
        }
        return copies;
    }

    private static List<Site> distinct(Cluster<Copy> cluster) {
        var sites = new LinkedHashSet<Site>();
        cluster.getPoints().forEach(copy -> sites.add(copy.site));
        return sites.stream().sorted(Site.BY_ORDER).toList();
    }

    /** Splits what is too wide: chains through dense regions would join London to Cambridge. */
    private List<List<Site>> narrow(List<Site> cluster) {
        if (Widths.isWithin(cluster, settings.maxWidthKm())) {
            return List.of(cluster);
        }
        return new CompleteLinkage(settings.maxWidthKm())
                .split(cluster).stream()
                        .filter(part -> part.stream()
                                        .mapToInt(site -> site.organisations().size())
                                        .sum()
                                >= settings.minPoints())
                        .toList();
    }

    /** One of the organisations on a site; equal only to itself, as the clusterer needs it. */
    private static final class Copy implements Clusterable {

        private final Site site;

        Copy(Site site) {
            this.site = site;
        }

        @Override
        public double[] getPoint() {
            return site.vector();
        }
    }
}
