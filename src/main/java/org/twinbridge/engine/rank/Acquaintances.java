package org.twinbridge.engine.rank;

import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;

/**
 * Institutions that share an acquaintance with the one that asks, by position in the index, with what the network
 * criterion says of them for both sides; of all others it says 0.
 */
final class Acquaintances {

    /** Positions in order, closed by one past the end of the index. */
    final int[] positions;

    final double[] toSelf;
    final double[] toPartner;

    private Acquaintances(int size) {
        this.positions = new int[size + 1];
        this.toSelf = new double[size];
        this.toPartner = new double[size];
    }

    static Acquaintances of(Profile self, ProfileIndex index) {
        Catalogue catalogue = index.catalogue();
        Map<InstitutionId, Double> reached = catalogue.ties().adamicAdarOf(self);
        double highest =
                reached.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var here = new TreeMap<Integer, Double>();
        reached.forEach((id, closeness) -> {
            int position = index.position(id);
            if (position >= 0 && !catalogue.twinnings().anyMatch(self, index.profile(position))) {
                here.put(position, closeness);
            }
        });
        var acquaintances = new Acquaintances(here.size());
        int next = 0;
        for (Map.Entry<Integer, Double> known : here.entrySet()) {
            double others = index.highestAdamicAdar(known.getKey());
            acquaintances.positions[next] = known.getKey();
            acquaintances.toSelf[next] = Math.min(1, known.getValue() / highest);
            acquaintances.toPartner[next++] = others == 0 ? 0 : Math.min(1, known.getValue() / others);
        }
        acquaintances.positions[next] = index.size();
        return acquaintances;
    }
}
