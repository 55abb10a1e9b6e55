package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbridge.engine.drain.BrainDrainTerm;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.drain.PairTerm;
import org.twinbridge.engine.profile.Profile;

/**
 * The plans that stand in where two institutions have none, by the modalities that the other one accepts, and what they
 * do between two countries. Few differ, so each is worked out once per country. For one use by one thread.
 */
final class AssumedPlans {

    private final int[] planOfMask = new int[NeedKey.MASKS];
    private final boolean[] drawsAway = new boolean[NeedKey.MASKS];
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<double[]> months = new ArrayList<>();
    private final double[] drain;
    private PairTerm term;

    AssumedPlans(Profile self, ProfileIndex index, BrainDrainTerm drainTerm) {
        for (int mask : index.acceptedMasks) {
            MobilityPlan plan = MobilityPlan.between(self.acceptedModalities(), NeedKey.modalities(mask));
            planOfMask[mask] = number(plan);
            drawsAway[mask] = drainTerm.drawsAway(plan);
        }
        this.drain = new double[numbers.size()];
        this.term = drainTerm.between(self.country(), self.country());
    }

    /** Goes on to another country. */
    void startCountry(PairTerm between) {
        term = between;
        Arrays.fill(drain, Double.NaN);
    }

    /** Whether guard 1 forbids a partner of this country that accepts these modalities. */
    boolean guarded(int mask) {
        return drawsAway[mask] && term.exposedIsProtected();
    }

    /** The brain-drain term with a partner of this country that accepts these modalities, in [0, 1]. */
    double drain(int mask) {
        int plan = planOfMask[mask];
        double known = drain[plan];
        if (Double.isNaN(known)) {
            known = term.value(months.get(plan), Arrays.stream(months.get(plan)).sum());
            drain[plan] = known;
        }
        return known;
    }

    private int number(MobilityPlan plan) {
        return numbers.computeIfAbsent(NeedKey.mask(plan.personMonths().keySet()), modalities -> {
            months.add(plan.monthsByOrdinal());
            return months.size() - 1;
        });
    }
}
