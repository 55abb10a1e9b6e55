package org.twinbridge.engine.drain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;

/**
 * The pair term B: {@code clip(½ + D·(V − .45 − 1.5·Q), 0, 1)}, where V is what the twinning builds at the more exposed
 * side and Q what it would draw away from it. Section 5 of the scoring model.
 */
public final class BrainDrainTerm {

    private static final double NEUTRAL = .5;
    private static final double UNKNOWN_SHARE = .5;
    private static final double SOUTH_SOUTH = 1;
    private static final double NORTH_SOUTH = .5;
    private static final double NORTH_NORTH = .2;
    private static final double DEGREES = .4;
    private static final double LEAD = .3;
    private static final double BUDGET = .3;
    private static final double MOST_KEPT = .95;
    private static final double FEWEST_KEPT = .05;
    private static final Set<Modality> DRAWING_AWAY = EnumSet.of(Modality.FULL_DEGREE_ABROAD, Modality.ANY);

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
        CountryStanding own = countries.standing(self);
        CountryStanding other = countries.standing(partner);
        if (own.drain() > other.drain()) {
            return fromExposed(BrainDrain.Exposed.SELF, own, other, plan, diaspora.ofSelfAtPartner());
        }
        BrainDrain partnerExposed =
                fromExposed(BrainDrain.Exposed.PARTNER, other, own, plan.mirrored(), diaspora.ofPartnerAtSelf());
        if (own.drain() < other.drain()) {
            return partnerExposed;
        }
        return mean(fromExposed(BrainDrain.Exposed.SELF, own, other, plan, diaspora.ofSelfAtPartner()), partnerExposed);
    }

    /** The guard that forbids to suggest this pair, if any. */
    public Optional<Guard> guard(CountryCode self, CountryCode partner, MobilityPlan plan) {
        boolean drawsAway = plan.basis() != MobilityPlan.Basis.ASSUMED
                && !plan.returnInstrument()
                && plan.fullDegreeShareOfOutward() > constants.guardedShare();
        return drawsAway && exposedIsProtected(self, partner)
                ? Optional.of(Guard.FULL_DEGREES_ABROAD)
                : Optional.empty();
    }

    /** Changes of plan that would lift the term, the strongest first. */
    public List<Mend> mends(CountryCode self, CountryCode partner, MobilityPlan plan) {
        double now = assess(self, partner, plan).value();
        boolean selfExposed = assess(self, partner, plan).exposed() != BrainDrain.Exposed.PARTNER;
        double home = selfExposed ? 1 : 0;
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
        if (gain > 0) {
            mends.add(new Mend(kind, gain));
        }
    }

    private boolean exposedIsProtected(CountryCode self, CountryCode partner) {
        CountryStanding own = countries.standing(self);
        CountryStanding other = countries.standing(partner);
        if (own.drain() == other.drain()) {
            return own.isProtected() || other.isProtected();
        }
        return own.drain() > other.drain() ? own.isProtected() : other.isProtected();
    }

    private BrainDrain fromExposed(
            BrainDrain.Exposed side,
            CountryStanding exposed,
            CountryStanding other,
            MobilityPlan plan,
            @Nullable Double experts) {
        var unknowns = EnumSet.noneOf(BrainDrain.Unknown.class);
        if (plan.basis() == MobilityPlan.Basis.ASSUMED) {
            unknowns.add(BrainDrain.Unknown.PLAN);
        }
        double retention = retention(plan, exposed.country(), other.country());
        double localShare = localShare(plan, unknowns);
        double diaspora = diaspora(experts, unknowns);
        double direction = direction(exposed, other);
        double asymmetry = Math.max(0, exposed.drain() - other.drain());
        double corridor = corridor(exposed.country(), other.country(), unknowns);
        double built = constants.retentionWeight() * retention
                + constants.localShareWeight() * localShare
                + constants.diasporaWeight() * diaspora
                + constants.directionWeight() * direction;
        double lost = asymmetry * (.5 + .5 * corridor) * (1 - retention);
        double value = NEUTRAL + exposed.drain() * (built - constants.neutralValue() - constants.lossWeight() * lost);
        return new BrainDrain(
                Math.clamp(value, 0, 1),
                side,
                exposed.drain(),
                retention,
                localShare,
                diaspora,
                direction,
                asymmetry,
                corridor,
                unknowns);
    }

    private double retention(MobilityPlan plan, CountryCode exposed, CountryCode other) {
        double kept = 0;
        for (Modality modality : Modality.values()) {
            kept += plan.personMonths().getOrDefault(modality, 0.) * retention(modality, exposed, other);
        }
        return Math.clamp(kept / plan.totalMonths(), 0, 1);
    }

    /** Undeclared months get the worst prior, so that silence never helps (guard 3). */
    private double retention(Modality modality, CountryCode exposed, CountryCode other) {
        if (modality == Modality.ANY) {
            return Modality.specific().stream()
                    .mapToDouble(m -> retention(m, exposed, other))
                    .min()
                    .orElseThrow();
        }
        double prior = constants.priors().of(modality).share();
        return modality == Modality.FULL_DEGREE_ABROAD ? tempered(prior, exposed, other) : prior;
    }

    /** What takes people abroad for years loses more where more scholars of this corridor are known to stay. */
    private double tempered(double prior, CountryCode exposed, CountryCode other) {
        OptionalDouble stay = countries.outflow().relativeStay(exposed, other);
        return stay.isEmpty() ? prior : Math.clamp(1 - (1 - prior) * stay.getAsDouble(), FEWEST_KEPT, MOST_KEPT);
    }

    private static double localShare(MobilityPlan plan, Set<BrainDrain.Unknown> unknowns) {
        if (plan.degreesAtSelf() == null || plan.leadOfSelf() == null || plan.budgetOfSelf() == null) {
            unknowns.add(BrainDrain.Unknown.LOCAL_SHARE);
        }
        return DEGREES * orHalf(plan.degreesAtSelf())
                + LEAD * orHalf(plan.leadOfSelf())
                + BUDGET * orHalf(plan.budgetOfSelf());
    }

    private static double orHalf(@Nullable Double share) {
        return share == null ? UNKNOWN_SHARE : share;
    }

    private double diaspora(@Nullable Double experts, Set<BrainDrain.Unknown> unknowns) {
        if (experts == null) {
            unknowns.add(BrainDrain.Unknown.DIASPORA);
            return 0;
        }
        return 1 - Math.exp(-experts / constants.diasporaScale());
    }

    private static double direction(CountryStanding exposed, CountryStanding other) {
        if (exposed.south() && other.south()) {
            return SOUTH_SOUTH;
        }
        return exposed.south() || other.south() ? NORTH_SOUTH : NORTH_NORTH;
    }

    private double corridor(CountryCode exposed, CountryCode other, Set<BrainDrain.Unknown> unknowns) {
        OptionalDouble share = countries.outflowShare(exposed, other);
        if (share.isEmpty()) {
            unknowns.add(BrainDrain.Unknown.CORRIDOR);
            return UNKNOWN_SHARE;
        }
        return Math.min(1, share.getAsDouble() / constants.corridorReference());
    }

    private static BrainDrain mean(BrainDrain a, BrainDrain b) {
        var unknowns = EnumSet.noneOf(BrainDrain.Unknown.class);
        unknowns.addAll(a.unknowns());
        unknowns.addAll(b.unknowns());
        return new BrainDrain(
                mean(a.value(), b.value()),
                BrainDrain.Exposed.BOTH,
                mean(a.exposure(), b.exposure()),
                mean(a.retention(), b.retention()),
                mean(a.localShare(), b.localShare()),
                mean(a.diaspora(), b.diaspora()),
                mean(a.direction(), b.direction()),
                mean(a.asymmetry(), b.asymmetry()),
                mean(a.corridor(), b.corridor()),
                unknowns);
    }

    private static double mean(double a, double b) {
        return (a + b) / 2;
    }
}
