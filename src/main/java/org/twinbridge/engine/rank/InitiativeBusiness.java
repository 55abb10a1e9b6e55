package org.twinbridge.engine.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Policy;

/** Who meets a need of the initiative that the other has, where the catalogue is seen through one. */
final class InitiativeBusiness {

    private static final Modality[] MODALITIES = Modality.values();

    private final ProfileIndex index;
    private final boolean[] concerned = new boolean[NeedKey.COUNT];
    private final AskedNeeds asked;
    private final float[][] rows;
    private final float threshold;
    private final double[] met;

    /** Met by each of a stretch; what is covered is no matter here. */
    private final double[] covered;

    InitiativeBusiness(
            BiPredicate<Field, Modality> business,
            ProfileIndex index,
            Profile self,
            Policy policy,
            AbilityTable abilities,
            int stretch) {
        this.index = index;
        for (int key = 0; key < concerned.length; key++) {
            concerned[key] =
                    NeedKey.exists(key) && business.test(NeedKey.field(key), MODALITIES[NeedKey.modalityOrdinal(key)]);
        }
        List<Need> ours = self.needs().stream()
                .filter(need -> business.test(need.field(), need.modality()))
                .toList();
        this.asked = new AskedNeeds(self.withNeeds(ours), index, policy.withPriorities(Set.of()), abilities);
        this.rows = Arrays.stream(AbilityTable.Exposure.values())
                .map(exposure -> abilities.row(self, exposure))
                .toArray(float[][]::new);
        this.threshold = abilities.threshold();
        this.met = new double[stretch];
        this.covered = new double[stretch];
    }

    /** Looks at a stretch of institutions. */
    void start(int from, int to, AbilityTable.Exposure ofSelf) {
        Arrays.fill(met, 0);
        asked.addTo(covered, met, from, to, ofSelf);
    }

    /** Whether self and an institution of the stretch have business with each other. */
    boolean isDone(int position, int place, AbilityTable.Exposure ofPartner) {
        return met[place] > 0 || isServed(position, rows[ofPartner.ordinal()]);
    }

    private boolean isServed(int position, float[] row) {
        for (int i = index.needs.start[position]; i < index.needs.start[position + 1]; i++) {
            int key = index.needs.key[i];
            if (concerned[key] && row[key] >= threshold) {
                return true;
            }
        }
        return false;
    }
}
