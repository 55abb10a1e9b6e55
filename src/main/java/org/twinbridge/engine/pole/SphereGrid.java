package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sites by cells of a cubic grid around the globe, so that those near a point are found without a look at all others. */
final class SphereGrid {

    private final double edge;
    private final Map<Cell, List<Site>> cells = new HashMap<>();

    /** @param reachKm how far a search may reach, in km */
    SphereGrid(List<Site> sites, double reachKm) {
        this.edge = Math.max(GreatCircle.chord(reachKm), 1e-9);
        for (Site site : sites) {
            cells.computeIfAbsent(cell(site.vector()), c -> new ArrayList<>()).add(site);
        }
    }

    /** Every site in the cell of a point or one beside it: all within reach, and some a little farther. */
    void around(double[] vector, Consumer<Site> action) {
        Cell middle = cell(vector);
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    cells.getOrDefault(new Cell(middle.x + x, middle.y + y, middle.z + z), List.of())
                            .forEach(action);
                }
            }
        }
    }

    private Cell cell(double[] vector) {
        return new Cell((int) Math.floor(vector[0] / edge), (int) Math.floor(vector[1] / edge), (int)
                Math.floor(vector[2] / edge));
    }

    private record Cell(int x, int y, int z) {

        /** The primes of Teschner et al. (2003): a record's own hash lets the small numbers of neighbours collide. */
        @Override
        public int hashCode() {
            return (x * 73_856_093) ^ (y * 19_349_663) ^ (z * 83_492_791);
        }
    }
}
