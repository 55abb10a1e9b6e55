package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.SENEGAL;
import static org.twinbridge.engine.drain.Countries.table;

import java.util.EnumMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.twinbridge.engine.profile.Modality;

/** The invariants of the scoring model that concern the brain-drain term. */
class BrainDrainProperties {

    private static final double ROUNDING = 1e-12;

    @Property
    void moreRetentionNeverLowersTheTerm(
            @ForAll("countries") CountryTable countries,
            @ForAll("plans") MobilityPlan plan,
            @ForAll("modalities") Modality modality,
            @ForAll @DoubleRange(max = 1) double rise) {
        RetentionPriors priors = RetentionPriors.withDefaults();
        double prior = priors.of(modality).share();
        RetentionPriors better = priors.with(modality, new RetentionPriors.Retention(prior + rise * (1 - prior), true));

        BrainDrain before = term(countries, priors).assess(SENEGAL, FRANCE, plan);
        BrainDrain after = term(countries, better).assess(SENEGAL, FRANCE, plan);

        assertThat(after.retention()).isGreaterThanOrEqualTo(before.retention() - ROUNDING);
        assertThat(after.value()).isGreaterThanOrEqualTo(before.value() - ROUNDING);
    }

    @Property
    void aLargerShareForTheMoreExposedSideNeverLowersTheTerm(
            @ForAll("countries") CountryTable countries,
            @ForAll("plans") MobilityPlan plan,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(max = 1) double rise) {
        double more = share + rise * (1 - share);
        BrainDrainTerm term = term(countries, RetentionPriors.withDefaults());
        boolean selfExposed = term.assess(SENEGAL, FRANCE, plan).exposed() == BrainDrain.Exposed.SELF;
        MobilityPlan low = selfExposed ? shared(plan, share) : shared(plan, 1 - share);
        MobilityPlan high = selfExposed ? shared(plan, more) : shared(plan, 1 - more);

        assertThat(term.assess(SENEGAL, FRANCE, high).value())
                .isGreaterThanOrEqualTo(term.assess(SENEGAL, FRANCE, low).value() - ROUNDING);
    }

    @Property
    void moreDiasporaExpertsNeverLowerTheTerm(
            @ForAll("countries") CountryTable countries,
            @ForAll("plans") MobilityPlan plan,
            @ForAll @DoubleRange(max = 50) double experts,
            @ForAll @DoubleRange(max = 50) double more) {
        BrainDrainTerm term = term(countries, RetentionPriors.withDefaults());

        double few = term.assess(SENEGAL, FRANCE, plan, new Diaspora(experts, experts))
                .value();
        double many = term.assess(SENEGAL, FRANCE, plan, new Diaspora(experts + more, experts + more))
                .value();

        assertThat(many).isGreaterThanOrEqualTo(few - ROUNDING);
    }

    @Property
    void moreAsymmetryAtTheSameExposureNeverRaisesTheTerm(
            @ForAll @DoubleRange(max = 1) double exposure,
            @ForAll @DoubleRange(max = 1) double others,
            @ForAll @DoubleRange(max = 1) double lower,
            @ForAll("plans") MobilityPlan plan) {
        // Both partners are less exposed than the first side, so that it stays the exposed one at the same D.
        double near = exposure * (.999 * others);
        double far = near * lower;
        if (exposure <= near) {
            return;
        }
        BrainDrain closer =
                term(pair(exposure, near), RetentionPriors.withDefaults()).assess(SENEGAL, FRANCE, plan);
        BrainDrain farther =
                term(pair(exposure, far), RetentionPriors.withDefaults()).assess(SENEGAL, FRANCE, plan);

        assertThat(farther.asymmetry()).isGreaterThanOrEqualTo(closer.asymmetry());
        assertThat(farther.value()).isLessThanOrEqualTo(closer.value() + ROUNDING);
    }

    @Property
    void theTermIsTheSameFromBothSides(
            @ForAll("countries") CountryTable countries, @ForAll("plans") MobilityPlan plan) {
        BrainDrainTerm term = term(countries, RetentionPriors.withDefaults());

        double asked = term.assess(SENEGAL, FRANCE, plan).value();
        double asking = term.assess(FRANCE, SENEGAL, plan.mirrored()).value();

        assertThat(asking).isBetween(asked - ROUNDING, asked + ROUNDING);
    }

    @Property
    void theTermWithoutItsPartsIsTheSame(
            @ForAll("countries") CountryTable countries, @ForAll("plans") MobilityPlan plan) {
        PairTerm pair = term(countries, RetentionPriors.withDefaults()).between(SENEGAL, FRANCE);
        MobilityPlan bare = plan.withShares(null, null, null);

        double value = pair.assess(bare, Diaspora.unknown()).value();

        assertThat(pair.value(bare.monthsByOrdinal(), bare.totalMonths()))
                .isBetween(value - ROUNDING, value + ROUNDING);
    }

    @Provide
    Arbitrary<CountryTable> countries() {
        Arbitrary<Double> drains = Arbitraries.integers().between(0, 20).map(twentieths -> twentieths / 20.);
        Arbitrary<Boolean> souths = Arbitraries.of(true, false);
        Arbitrary<ScholarOutflow> outflow = Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.doubles().between(0, 1))
                .as((movers, stayers, stay) -> ScholarOutflow.of(List.of(
                        new ScholarOutflow.Corridor(SENEGAL, FRANCE, movers, stayers, stay),
                        new ScholarOutflow.Corridor(Countries.NIGERIA, FRANCE, 30, 20, .4))));
        return Combinators.combine(drains, drains, souths, souths, outflow)
                .as((own, other, ownSouth, otherSouth, known) -> table(
                                new CountryStanding(SENEGAL, own, 1, 0, 0, false, ownSouth, "here"),
                                new CountryStanding(FRANCE, other, 1, 0, 0, false, otherSouth, "there"))
                        .withOutflow(known));
    }

    @Provide
    Arbitrary<MobilityPlan> plans() {
        return Arbitraries.maps(
                        Arbitraries.of(Modality.class), Arbitraries.doubles().between(.5, 36))
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(months -> MobilityPlan.planned(new EnumMap<>(months)));
    }

    @Provide
    Arbitrary<Modality> modalities() {
        return Arbitraries.of(Modality.specific());
    }

    private static MobilityPlan shared(MobilityPlan plan, double share) {
        return plan.withShares(share, share, share);
    }

    private static CountryTable pair(double exposure, double other) {
        return table(Countries.exposed(SENEGAL, exposure), Countries.northern(FRANCE, other));
    }

    private static BrainDrainTerm term(CountryTable countries, RetentionPriors priors) {
        return new BrainDrainTerm(countries, BrainDrainConstants.withDefaults().withPriors(priors));
    }
}
