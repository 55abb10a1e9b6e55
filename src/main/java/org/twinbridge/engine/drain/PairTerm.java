package org.twinbridge.engine.drain;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;

/**
 * The pair term B of two countries, with all that no plan changes worked out once. Immutable; of {@link
 * BrainDrainTerm#between}.
 */
public final class PairTerm {

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
    private static final Modality[] MODALITIES = Modality.values();

    private final BrainDrainConstants constants;
    private final @Nullable Exposure ofSelf;
    private final @Nullable Exposure ofPartner;
    private final boolean exposedIsProtected;

    PairTerm(CountryTable countries, BrainDrainConstants constants, CountryCode self, CountryCode partner) {
        this.constants = constants;
        CountryStanding own = countries.standing(self);
        CountryStanding other = countries.standing(partner);
        this.ofSelf = own.drain() >= other.drain() ? exposure(countries, own, other) : null;
        this.ofPartner = own.drain() <= other.drain() ? exposure(countries, other, own) : null;
        this.exposedIsProtected = (ofSelf != null && own.isProtected()) || (ofPartner != null && other.isProtected());
    }

    /** The term under a plan. */
    public BrainDrain assess(MobilityPlan plan, Diaspora diaspora) {
        if (ofPartner == null) {
            return assess(BrainDrain.Exposed.SELF, required(ofSelf), plan, diaspora.ofSelfAtPartner());
        }
        BrainDrain partners =
                assess(BrainDrain.Exposed.PARTNER, ofPartner, plan.mirrored(), diaspora.ofPartnerAtSelf());
        return ofSelf == null
                ? partners
                : mean(assess(BrainDrain.Exposed.SELF, ofSelf, plan, diaspora.ofSelfAtPartner()), partners);
    }

    /**
     * The value of the term, in [0, 1], under a plan of which only the person-months are known; the same as {@link
     * #assess} gives, without its parts.
     *
     * @param months person-months by the ordinal of their modality, 0 or more, one of them above 0
     * @param total their sum
     */
    public double value(double[] months, double total) {
        if (ofSelf != null && ofPartner != null) {
            return (value(ofSelf, months, total) + value(ofPartner, months, total)) / 2;
        }
        return value(ofSelf != null ? ofSelf : required(ofPartner), months, total);
    }

    /** Whether the more exposed side is protected; where both are equally exposed, whether one is. */
    public boolean exposedIsProtected() {
        return exposedIsProtected;
    }

    private double value(Exposure exposure, double[] months, double total) {
        return value(exposure, exposure.retention(months, total), UNKNOWN_SHARE, 0);
    }

    private double value(Exposure exposure, double retention, double localShare, double diaspora) {
        double built = constants.retentionWeight() * retention
                + constants.localShareWeight() * localShare
                + constants.diasporaWeight() * diaspora
                + constants.directionWeight() * exposure.direction;
        double lost = exposure.asymmetry * (.5 + .5 * exposure.corridor) * (1 - retention);
        double value = NEUTRAL + exposure.drain * (built - constants.neutralValue() - constants.lossWeight() * lost);
        return Math.clamp(value, 0, 1);
    }

    private BrainDrain assess(BrainDrain.Exposed side, Exposure exposure, MobilityPlan plan, @Nullable Double experts) {
        var unknowns = EnumSet.noneOf(BrainDrain.Unknown.class);
        if (plan.basis() == MobilityPlan.Basis.ASSUMED) {
            unknowns.add(BrainDrain.Unknown.PLAN);
        }
        if (!exposure.corridorKnown) {
            unknowns.add(BrainDrain.Unknown.CORRIDOR);
        }
        double retention = exposure.retention(plan.monthsByOrdinal(), plan.totalMonths());
        double localShare = localShare(plan, unknowns);
        double diaspora = diaspora(experts, unknowns);
        return new BrainDrain(
                value(exposure, retention, localShare, diaspora),
                side,
                exposure.drain,
                retention,
                localShare,
                diaspora,
                exposure.direction,
                exposure.asymmetry,
                exposure.corridor,
                unknowns);
    }

    private Exposure exposure(CountryTable countries, CountryStanding exposed, CountryStanding other) {
        OptionalDouble share = countries.outflowShare(exposed.country(), other.country());
        double corridor =
                share.isEmpty() ? UNKNOWN_SHARE : Math.min(1, share.getAsDouble() / constants.corridorReference());
        return new Exposure(
                exposed.drain(),
                direction(exposed, other),
                Math.max(0, exposed.drain() - other.drain()),
                corridor,
                share.isPresent(),
                retentions(
                        countries.retention(),
                        exposed.neighbourhood(),
                        countries.outflow().relativeStay(exposed.country(), other.country())));
    }

    /**
     * The priors as far as outcomes of the exposed side's region have moved them. Undeclared months get the worst of
     * them, so that silence never helps (guard 3).
     */
    private double[] retentions(RecordedRetention recorded, String region, OptionalDouble relativeStay) {
        var retentions = new double[MODALITIES.length];
        double worst = 1;
        for (Modality modality : Modality.specific()) {
            double believed =
                    recorded.posterior(modality, region, constants.priors()).mean();
            double kept = modality == Modality.FULL_DEGREE_ABROAD ? tempered(believed, relativeStay) : believed;
            retentions[modality.ordinal()] = kept;
            worst = Math.min(worst, kept);
        }
        retentions[Modality.ANY.ordinal()] = worst;
        return retentions;
    }

    /** What takes people abroad for years loses more where more scholars of this corridor are known to stay. */
    private static double tempered(double believed, OptionalDouble relativeStay) {
        return relativeStay.isEmpty()
                ? believed
                : Math.clamp(1 - (1 - believed) * relativeStay.getAsDouble(), FEWEST_KEPT, MOST_KEPT);
    }

    private static double direction(CountryStanding exposed, CountryStanding other) {
        if (exposed.south() && other.south()) {
            return SOUTH_SOUTH;
        }
        return exposed.south() || other.south() ? NORTH_SOUTH : NORTH_NORTH;
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

    /** Of two countries at least one is the more exposed, or both are equally so. */
    private static Exposure required(@Nullable Exposure exposure) {
        if (exposure == null) {
            throw new IllegalStateException("Neither side is the more exposed one: an exposure must be NaN.");
        }
        return exposure;
    }

    /** One side taken as the exposed one. */
    private static final class Exposure {
        private final double drain;
        private final double direction;
        private final double asymmetry;
        private final double corridor;
        private final boolean corridorKnown;
        private final double[] retentions;

        private Exposure(
                double drain,
                double direction,
                double asymmetry,
                double corridor,
                boolean corridorKnown,
                double[] retentions) {
            this.drain = drain;
            this.direction = direction;
            this.asymmetry = asymmetry;
            this.corridor = corridor;
            this.corridorKnown = corridorKnown;
            this.retentions = retentions;
        }

        private double retention(double[] months, double total) {
            double kept = 0;
            for (int modality = 0; modality < months.length; modality++) {
                kept += months[modality] * retentions[modality];
            }
            return Math.clamp(kept / total, 0, 1);
        }
    }
}
