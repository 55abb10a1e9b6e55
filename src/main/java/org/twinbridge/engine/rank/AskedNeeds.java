package org.twinbridge.engine.rank;

import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Feasibility;
import org.twinbridge.engine.score.Policy;

/** The needs of the institution that asks, ready to be held against everybody's abilities. */
final class AskedNeeds {

    private static final int ANY = Modality.ANY.ordinal();

    private final int[] keys;
    private final double[] weights;
    private final double[] metWeights;
    private final double[] urgencies = new double[Modality.values().length];
    private final double[] acceptedByMask = new double[NeedKey.MASKS];
    private final AbilityTable abilities;

    AskedNeeds(Profile self, ProfileIndex index, Policy policy, AbilityTable abilities) {
        this.abilities = abilities;
        Map<Integer, Double> byKey = new TreeMap<>();
        double total = 0;
        double prior = 0;
        double urgency = 0;
        for (Need need : self.needs()) {
            double weight = need.weightOn(index.catalogue().asOf());
            byKey.merge(NeedKey.of(need.field(), need.modality()), weight, Double::sum);
            total += weight;
            prior += policy.isPriority(need.field()) ? weight : 0;
            urgency += need.claim();
        }
        this.keys = byKey.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.weights = new double[keys.length];
        this.metWeights = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            double weight = byKey.getOrDefault(keys[i], 0.);
            weights[i] = weight / total;
            metWeights[i] = policy.isPriority(NeedKey.field(keys[i])) ? weight / prior : 0;
        }
        for (Need need : self.needs()) {
            urgencies[need.modality().ordinal()] += need.claim() / urgency;
        }
        int ownMask = NeedKey.mask(self.acceptedModalities());
        for (int mask : index.acceptedMasks) {
            acceptedByMask[mask] = accepted(ownMask, mask);
        }
    }

    /**
     * Adds by place in a stretch of institutions the share of the needs that each covers, and of the priorities that each
     * meets.
     */
    void addTo(double[] covered, double[] met, int from, int to, AbilityTable.Exposure exposure) {
        for (int i = 0; i < keys.length; i++) {
            if (AbilityTable.canBeMet(keys[i], exposure)) {
                abilities
                        .column(keys[i], exposure)
                        .addTo(covered, met, from, to, weights[i], metWeights[i], abilities.threshold());
            }
        }
    }

    /** Share of the urgency whose modality self and a partner accept; unknown where one has not said, or no need is known. */
    double accepted(int mask) {
        return acceptedByMask[mask];
    }

    private double accepted(int ownMask, int mask) {
        if (ownMask == 0 || mask == 0 || keys.length == 0) {
            return Feasibility.UNKNOWN;
        }
        int both = ownMask & mask;
        double accepted = both == 0 ? 0 : urgencies[ANY];
        for (int modality = 0; modality < ANY; modality++) {
            accepted += (both >>> modality & 1) * urgencies[modality];
        }
        return accepted;
    }
}
