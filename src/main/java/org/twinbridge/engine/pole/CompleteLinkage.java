package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits a group of sites into parts none of which is wider than a limit: hierarchical clustering by complete linkage, cut at
 * that width, with the nearest-neighbour chain (Murtagh 1983; exact, quadratic). Of more than 2,500 sites those in cells of a
 * fine grid are joined first, which may part what could have stayed together but never makes a part too wide.
 */
final class CompleteLinkage {

    private static final int MOST_COMPARED = 2_500;

    /** Edges of the finest and coarsest grid, as shares of the limit; a cell of the coarsest is as wide as the limit. */
    private static final double FINEST = 1 / 64.0;

    private static final double COARSEST = 1 / Math.sqrt(3);

    private final double limit;

    CompleteLinkage(double limitKm) {
        this.limit = GreatCircle.chord(limitKm);
    }

    /** Parts in the order of their first site; every site is in one of them. */
    List<List<Site>> split(List<Site> sites) {
        List<List<Site>> groups = sites.stream().map(List::of).toList();
        double edge = limit * FINEST;
        while (groups.size() > MOST_COMPARED && edge < limit * COARSEST) {
            groups = cells(sites, edge);
            edge *= 2;
        }
        if (groups.size() > MOST_COMPARED) {
            return cells(sites, limit * COARSEST * (1 - 1e-9));
        }
        return new Chain(groups).parts();
    }

    private static List<List<Site>> cells(List<Site> sites, double edge) {
        Map<List<Integer>, List<Site>> cells = new TreeMap<>((a, b) -> Arrays.compare(array(a), array(b)));
        for (Site site : sites) {
            cells.computeIfAbsent(cell(site.vector(), edge), c -> new ArrayList<>())
                    .add(site);
        }
        return inOrder(cells.values().stream().toList());
    }

    private static List<Integer> cell(double[] vector, double edge) {
        return Arrays.stream(vector).mapToObj(v -> (int) Math.floor(v / edge)).toList();
    }

    private static int[] array(List<Integer> cell) {
        return cell.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<List<Site>> inOrder(List<List<Site>> parts) {
        return parts.stream()
                .map(part -> part.stream().sorted(Site.BY_ORDER).toList())
                .sorted((a, b) -> Site.BY_ORDER.compare(a.getFirst(), b.getFirst()))
                .toList();
    }

    /** The clustering at work: the greatest distance between groups, shrinking to parts that can't be joined any more. */
    private final class Chain {

        private final List<List<Site>> groups;
        private final float[][] apart;
        private final boolean[] open;
        private final List<List<Site>> parts = new ArrayList<>();

        Chain(List<List<Site>> groups) {
            this.groups = new ArrayList<>(groups);
            this.apart = new float[groups.size()][groups.size()];
            this.open = new boolean[groups.size()];
            Arrays.fill(open, true);
            for (int i = 0; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    apart[i][j] = widest(groups.get(i), groups.get(j));
                    apart[j][i] = apart[i][j];
                }
            }
        }

        List<List<Site>> parts() {
            var chain = new ArrayList<Integer>();
            for (int first = 0; first < open.length; first++) {
                while (open[first]) {
                    if (chain.isEmpty()) {
                        chain.add(first);
                    }
                    extend(chain);
                }
            }
            return inOrder(parts);
        }

        /** One step: on to the nearest group, or back from two that are nearest to each other. */
        private void extend(List<Integer> chain) {
            int last = chain.getLast();
            int before = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
            int nearest = nearest(last, before);
            if (nearest < 0 || apart[last][nearest] > limit) {
                // Distances only grow by joining, so it will never be joined.
                parts.add(groups.get(last));
                open[last] = false;
                chain.clear();
            } else if (nearest == before) {
                join(Math.min(last, before), Math.max(last, before));
                chain.removeLast();
                chain.removeLast();
            } else {
                chain.add(nearest);
            }
        }

        /** The nearest open group; among equals the one before in the chain, so that it ends, then the first. */
        private int nearest(int of, int before) {
            int nearest = before;
            for (int other = 0; other < open.length; other++) {
                if (open[other] && other != of && (nearest < 0 || apart[of][other] < apart[of][nearest])) {
                    nearest = other;
                }
            }
            return nearest;
        }

        private void join(int into, int gone) {
            var joined = new ArrayList<>(groups.get(into));
            joined.addAll(groups.get(gone));
            groups.set(into, joined);
            open[gone] = false;
            for (int other = 0; other < open.length; other++) {
                apart[into][other] = Math.max(apart[into][other], apart[gone][other]);
                apart[other][into] = apart[into][other];
            }
        }

        private float widest(List<Site> one, List<Site> other) {
            double widest = 0;
            for (Site a : one) {
                for (Site b : other) {
                    widest = Math.max(widest, GreatCircle.chordSquared(a.vector(), b.vector()));
                }
            }
            return (float) Math.sqrt(widest);
        }
    }
}
