package org.twinbridge.engine.drain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;

/**
 * The pair term B: {@code clip(½ + D·(V − .45 − 1.5·Q), 0, 1)}, where V is what the twinning builds at the more exposed
 * side and Q what it would draw away from it. Section 5 of the scoring model.
 */
public final class BrainDrainTerm {

    /** Least rise of B that is worth a word. */
    private static final double LEAST_GAIN = 1e-9;

    private static final Set<Modality> DRAWING_AWAY = EnumSet.of(Modality.FULL_DEGREE_ABROAD, Modality.ANY);
    private static final Set<Modality> LONG_STAYS =
            EnumSet.of(Modality.FULL_DEGREE_ABROAD, Modality.ANY, Modality.SPLIT_SITE_DOCTORATE);

    private final CountryTable countries;
    private final BrainDrainConstants constants;

    public BrainDrainTerm(CountryTable countries, BrainDrainConstants constants) {
        this.countries = countries;
        this.constants = constants;
    }

    /** The term for two institutions of these countries under a plan, diaspora experts unknown. */
    public BrainDrain assess(CountryCode self, CountryCode partner, MobilityPlan plan) {
        return assess(self, partner, plan, Diaspora.unknown());
    }

    /** The term for two institutions of these countries under a plan. */
    public BrainDrain assess(CountryCode self, CountryCode partner, MobilityPlan plan, Diaspora diaspora) {
        return between(self, partner).assess(plan, diaspora);
    }

    /** The term of two countries, whatever the plan. */
    public PairTerm between(CountryCode self, CountryCode partner) {
        return new PairTerm(countries, constants, self, partner);
    }

    /** The guard that forbids to suggest this pair, if any. */
    public Optional<Guard> guard(CountryCode self, CountryCode partner, MobilityPlan plan) {
        return drawsAway(plan) && between(self, partner).exposedIsProtected()
                ? Optional.of(Guard.FULL_DEGREES_ABROAD)
                : Optional.empty();
    }

    /** Whether a plan would be guarded against if the more exposed side were protected (guard 1). */
    public boolean drawsAway(MobilityPlan plan) {
        return plan.basis() != MobilityPlan.Basis.ASSUMED
                && !plan.returnInstrument()
                && plan.fullDegreeShareOfOutward() > constants.guardedShare();
    }

    /**
     * Changes of plan that would lift the term, the strongest first. Under the shipped priors there is one for every
     * term below ½ (guard 6): where the smaller changes are all made already, training at home is left.
     */
    public List<Mend> mends(CountryCode self, CountryCode partner, MobilityPlan plan) {
        BrainDrain term = assess(self, partner, plan);
        double now = term.value();
        double home = term.exposed() == BrainDrain.Exposed.PARTNER ? 0 : 1;
        var mends = new ArrayList<Mend>();
        addMend(mends, Mend.Kind.SPLIT_SITE_INSTEAD_OF_FULL_DEGREES, now, self, partner, withoutDrawingAway(plan));
        addMend(
                mends,
                Mend.Kind.DEGREES_AWARDED_AT_HOME,
                now,
                self,
                partner,
                plan.withShares(home, plan.leadOfSelf(), plan.budgetOfSelf()));
        addMend(
                mends,
                Mend.Kind.LEAD_AND_BUDGET_AT_HOME,
                now,
                self,
                partner,
                plan.withShares(plan.degreesAtSelf(), home, home));
        if (mends.isEmpty()) {
            addMend(
                    mends,
                    Mend.Kind.TRAINING_AT_HOME_INSTEAD_OF_STAYS_ABROAD,
                    now,
                    self,
                    partner,
                    plan.replacing(LONG_STAYS, Modality.TEACHER_TRAINING));
        }
        mends.sort(Comparator.comparingDouble(Mend::gain).reversed());
        return List.copyOf(mends);
    }

    /** The term if all of the plan were full degrees abroad: the warning beside a good verdict. */
    public BrainDrain withFullDegrees(CountryCode self, CountryCode partner, MobilityPlan plan) {
        return assess(self, partner, plan.replacing(plan.personMonths().keySet(), Modality.FULL_DEGREE_ABROAD));
    }

    private static MobilityPlan withoutDrawingAway(MobilityPlan plan) {
        return plan.replacing(DRAWING_AWAY, Modality.SPLIT_SITE_DOCTORATE);
    }

    private void addMend(
            List<Mend> mends, Mend.Kind kind, double now, CountryCode self, CountryCode partner, MobilityPlan mended) {
        double gain = assess(self, partner, mended).value() - now;
        if (gain > LEAST_GAIN) {
            mends.add(new Mend(kind, gain));
        }
    }
}
