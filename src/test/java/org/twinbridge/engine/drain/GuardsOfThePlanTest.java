package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.drain.Countries.CHINA;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.MALI;
import static org.twinbridge.engine.drain.Countries.SENEGAL;
import static org.twinbridge.engine.drain.Countries.exposed;
import static org.twinbridge.engine.drain.Countries.northern;
import static org.twinbridge.engine.drain.Countries.southern;
import static org.twinbridge.engine.drain.Countries.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Modality;

/** Guards 1, 3 and 6: those that look at the plan and at the countries alone. */
class GuardsOfThePlanTest {

    private static final MobilityPlan FULL_DEGREES = MobilityPlan.planned(Map.of(Modality.FULL_DEGREE_ABROAD, 12.));

    private final BrainDrainTerm term = term(table(exposed(SENEGAL, .6), southern(CHINA, .5), northern(FRANCE, .15)));

    // --- Guard 1: full degrees out of a protected country

    @Test
    void forbidsFullDegreesOutOfAProtectedCountry() {
        assertThat(term.guard(SENEGAL, FRANCE, FULL_DEGREES)).contains(Guard.FULL_DEGREES_ABROAD);
        assertThat(term.guard(FRANCE, SENEGAL, FULL_DEGREES)).contains(Guard.FULL_DEGREES_ABROAD);
        assertThat(Guard.FULL_DEGREES_ABROAD.id()).isEqualTo("full-degrees-abroad");
    }

    @Test
    void allowsAQuarterOfTheOutwardMonthsAndNoMore() {
        // Outward: full degrees 6 of 24 months; joint research takes nobody out of the country.
        assertThat(term.guard(SENEGAL, FRANCE, plan(6, 12, 6, 40))).isEmpty();
        assertThat(term.guard(SENEGAL, FRANCE, plan(6.1, 12, 6, 40))).isPresent();
    }

    @Test
    void allowsFullDegreesWithAReturnInstrument() {
        assertThat(term.guard(SENEGAL, FRANCE, FULL_DEGREES.withReturnInstrument()))
                .isEmpty();
    }

    @Test
    void doesNotForbidWhatIsOnlyAssumed() {
        var assumed = new MobilityPlan(
                Map.of(Modality.FULL_DEGREE_ABROAD, 6.), MobilityPlan.Basis.ASSUMED, null, null, null, false);
        MobilityPlan accepted =
                MobilityPlan.between(Set.of(Modality.FULL_DEGREE_ABROAD), Set.of(Modality.FULL_DEGREE_ABROAD));

        assertThat(term.guard(SENEGAL, FRANCE, assumed)).isEmpty();
        assertThat(term.guard(SENEGAL, FRANCE, accepted)).isPresent();
    }

    @Test
    void leavesCountriesAloneThatAreNotProtected() {
        assertThat(term.guard(CHINA, FRANCE, FULL_DEGREES)).isEmpty();
    }

    @Test
    void looksAtTheMoreExposedSideAlone() {
        // Mali is protected, yet less exposed than this China: nobody is drawn out of Mali.
        BrainDrainTerm reversed = term(table(exposed(MALI, .3), southern(CHINA, .5)));

        assertThat(reversed.guard(MALI, CHINA, FULL_DEGREES)).isEmpty();
        assertThat(reversed.guard(CHINA, MALI, FULL_DEGREES)).isEmpty();
    }

    @Test
    void protectsEitherSideWhereBothAreEquallyExposed() {
        BrainDrainTerm even = term(table(exposed(MALI, .5), southern(CHINA, .5)));

        assertThat(even.guard(MALI, CHINA, FULL_DEGREES)).isPresent();
        assertThat(even.guard(CHINA, MALI, FULL_DEGREES)).isPresent();
    }

    // --- Guard 3: silence never helps

    @Test
    void neverRewardsAPlanForWhatItDoesNotSay() {
        double silent = value(MobilityPlan.planned(Map.of(Modality.ANY, 12.)));

        for (Modality modality : Modality.specific()) {
            assertThat(value(MobilityPlan.planned(Map.of(modality, 12.)))).isGreaterThanOrEqualTo(silent);
        }
    }

    // --- Guard 6: what would mend it

    @Test
    void saysHowMuchSplitSiteDoctoratesWouldMend() {
        List<Mend> mends = term.mends(SENEGAL, FRANCE, FULL_DEGREES);

        // R .24 → .83, φ .5: V rises by .4·.59 = .236, Q falls by .45·.75·.59 = .199125, B rises by .6·(.236 +
        // .2986875).
        assertThat(gain(mends, Mend.Kind.SPLIT_SITE_INSTEAD_OF_FULL_DEGREES)).isCloseTo(.3208125, within(1e-12));
        // L by .4·.5 = .2, B by .6·.25·.2 = .03; lead and budget by .3, B by .045
        assertThat(gain(mends, Mend.Kind.DEGREES_AWARDED_AT_HOME)).isCloseTo(.03, within(1e-12));
        assertThat(gain(mends, Mend.Kind.LEAD_AND_BUDGET_AT_HOME)).isCloseTo(.045, within(1e-12));
        assertThat(mends)
                .extracting(Mend::kind)
                .containsExactly(
                        Mend.Kind.SPLIT_SITE_INSTEAD_OF_FULL_DEGREES,
                        Mend.Kind.LEAD_AND_BUDGET_AT_HOME,
                        Mend.Kind.DEGREES_AWARDED_AT_HOME);
    }

    @Test
    void findsTheSameMendsFromTheOtherSide() {
        assertThat(term.mends(FRANCE, SENEGAL, FULL_DEGREES)).isEqualTo(term.mends(SENEGAL, FRANCE, FULL_DEGREES));
    }

    @Test
    void putsUndeclaredMonthsToSplitSiteDoctoratesToo() {
        List<Mend> mends = term.mends(SENEGAL, FRANCE, MobilityPlan.planned(Map.of(Modality.ANY, 12.)));

        assertThat(mends.getFirst().kind()).isEqualTo(Mend.Kind.SPLIT_SITE_INSTEAD_OF_FULL_DEGREES);
    }

    @Test
    void doesNotOfferWhatChangesNothing() {
        // Where both are equally exposed one side's lead is the other's loss.
        BrainDrainTerm even = term(table(exposed(MALI, .5), exposed(SENEGAL, .5)));

        assertThat(even.mends(MALI, SENEGAL, FULL_DEGREES))
                .extracting(Mend::kind)
                .containsExactly(Mend.Kind.SPLIT_SITE_INSTEAD_OF_FULL_DEGREES);
    }

    @Test
    void fallsBackOnTrainingAtHomeWhereAllElseIsDone() {
        BrainDrainTerm unequal = term(table(exposed(SENEGAL, 1), northern(FRANCE, 0)));
        MobilityPlan best = MobilityPlan.planned(Map.of(Modality.SPLIT_SITE_DOCTORATE, 6., Modality.JOINT_RESEARCH, 6.))
                .withShares(1., 1., 1.);

        List<Mend> mends = unequal.mends(SENEGAL, FRANCE, best);

        // R .865 → .925: V by .024, Q by .75·.06 = .045, B by .024 + .0675
        assertThat(mends).extracting(Mend::kind).containsExactly(Mend.Kind.TRAINING_AT_HOME_INSTEAD_OF_STAYS_ABROAD);
        assertThat(mends.getFirst().gain()).isCloseTo(.0915, within(1e-12));
    }

    @Test
    void mendsNothingWhereNothingCanBeBetter() {
        MobilityPlan best =
                MobilityPlan.planned(Map.of(Modality.TEACHER_TRAINING, 6.)).withShares(1., 1., 1.);

        assertThat(term.mends(SENEGAL, FRANCE, best)).isEmpty();
    }

    @Test
    void mendsEveryTermBelowNeutral() {
        double[] exposures = {.05, .3, .6, 1};
        for (double high : exposures) {
            for (double low : exposures) {
                BrainDrainTerm pair = term(table(northern(SENEGAL, high), northern(FRANCE, low)));
                for (Modality modality : EnumSet.allOf(Modality.class)) {
                    for (Double share : List.of(0., .5, 1.)) {
                        MobilityPlan plan =
                                MobilityPlan.planned(Map.of(modality, 6.)).withShares(share, share, share);
                        if (pair.assess(SENEGAL, FRANCE, plan).value() < .5 - 1e-6) {
                            assertThat(pair.mends(SENEGAL, FRANCE, plan))
                                    .as("%s → %s by %s, %s", high, low, modality, share)
                                    .isNotEmpty();
                        }
                    }
                }
            }
        }
    }

    private double value(MobilityPlan plan) {
        return term.assess(SENEGAL, FRANCE, plan).value();
    }

    private static double gain(List<Mend> mends, Mend.Kind kind) {
        return mends.stream()
                .filter(m -> m.kind() == kind)
                .mapToDouble(Mend::gain)
                .findFirst()
                .orElseThrow();
    }

    private static MobilityPlan plan(double full, double split, double exchange, double research) {
        return MobilityPlan.planned(Map.of(
                Modality.FULL_DEGREE_ABROAD, full,
                Modality.SPLIT_SITE_DOCTORATE, split,
                Modality.STAFF_EXCHANGE, exchange,
                Modality.JOINT_RESEARCH, research));
    }

    private static BrainDrainTerm term(CountryTable countries) {
        return new BrainDrainTerm(countries, BrainDrainConstants.withDefaults());
    }
}
