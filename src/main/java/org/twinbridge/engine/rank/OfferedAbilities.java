package org.twinbridge.engine.rank;

import java.util.Arrays;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Policy;

/** What the institution that asks can do, ready to be held against everybody's needs. */
final class OfferedAbilities {

    private static final int ANY = Modality.ANY.ordinal();

    private final ProfileIndex index;
    private final boolean none;
    private final boolean noPriorities;
    private final float[][] rows;
    private final float[][] metRows;
    private final float[] priorities;

    OfferedAbilities(ProfileIndex index, Profile self, Policy policy, AbilityTable abilities) {
        this.index = index;
        this.none = self.capacities().isEmpty();
        this.noPriorities = policy.priorities().isEmpty();
        this.priorities = priorities(policy);
        this.rows = Arrays.stream(AbilityTable.Exposure.values())
                .map(exposure -> abilities.row(self, exposure))
                .toArray(float[][]::new);
        this.metRows =
                Arrays.stream(rows).map(row -> met(row, abilities.threshold())).toArray(float[][]::new);
    }

    /** Share of an institution's needs, by weight, that is covered, in [0, 1). */
    double covered(int institution, AbilityTable.Exposure exposure) {
        if (none) {
            return 0;
        }
        float[] row = rows[exposure.ordinal()];
        double covered = 0;
        for (int i = index.needs.start[institution]; i < index.needs.start[institution + 1]; i++) {
            covered += index.needWeights[i] * row[index.needs.key[i]];
        }
        return covered;
    }

    /** Share of an institution's priority needs, by weight, that is met, in [0, 1]; 0 if it has none. */
    double met(int institution, AbilityTable.Exposure exposure) {
        if (none) {
            return 0;
        }
        float[] row = metRows[exposure.ordinal()];
        double met = 0;
        for (int i = index.needs.start[institution]; i < index.needs.start[institution + 1]; i++) {
            met += index.needWeights[i] * row[index.needs.key[i]];
        }
        return noPriorities || met == 0 ? met : met / priority(institution);
    }

    /** Share of an institution's urgency whose modality is in a mask that is not empty. */
    double accepted(int institution, int both) {
        int open = both == 0 ? 0 : both | 1 << ANY;
        double accepted = 0;
        for (int i = index.needs.start[institution]; i < index.needs.start[institution + 1]; i++) {
            accepted += index.needUrgencies[i] * (open >>> NeedKey.modalityOrdinal(index.needs.key[i]) & 1);
        }
        return accepted;
    }

    private double priority(int institution) {
        double total = 0;
        for (int i = index.needs.start[institution]; i < index.needs.start[institution + 1]; i++) {
            total += index.needWeights[i] * priorities[index.needs.key[i]];
        }
        return total;
    }

    private float[] met(float[] row, float threshold) {
        var met = new float[row.length];
        for (int key = 0; key < row.length; key++) {
            met[key] = row[key] >= threshold ? priorities[key] : 0;
        }
        return met;
    }

    private static float[] priorities(Policy policy) {
        var priorities = new float[NeedKey.COUNT];
        for (int key = 0; key < priorities.length; key++) {
            priorities[key] = policy.isPriority(NeedKey.field(key)) ? 1 : 0;
        }
        return priorities;
    }
}
