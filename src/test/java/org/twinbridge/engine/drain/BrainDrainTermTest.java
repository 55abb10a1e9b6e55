package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.drain.Countries.CHINA;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.GERMANY;
import static org.twinbridge.engine.drain.Countries.MALI;
import static org.twinbridge.engine.drain.Countries.SENEGAL;
import static org.twinbridge.engine.drain.Countries.exposed;
import static org.twinbridge.engine.drain.Countries.nobodyGoes;
import static org.twinbridge.engine.drain.Countries.northern;
import static org.twinbridge.engine.drain.Countries.southern;
import static org.twinbridge.engine.drain.Countries.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Modality;

/** The pair term by hand: V = .40R + .25L + .20G + .15T, Q = A·(.5 + .5φ)·(1 − R), B = ½ + D·(V − .45 − 1.5·Q). */
class BrainDrainTermTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final MobilityPlan FULL_DEGREES = planned(Modality.FULL_DEGREE_ABROAD);
    private static final MobilityPlan SPLIT_SITE = planned(Modality.SPLIT_SITE_DOCTORATE);

    private final BrainDrainTerm northSouth = term(table(exposed(SENEGAL, .6), northern(FRANCE, .15)));

    @Test
    void condemnsFullDegreesInTheNorth() {
        CountryTable countries =
                table(exposed(SENEGAL, .6), northern(FRANCE, .15)).withOutflow(nobodyGoes(SENEGAL, FRANCE));

        BrainDrain term = term(countries).assess(SENEGAL, FRANCE, FULL_DEGREES);

        // V = .096 + .125 + 0 + .075 = .296; Q = .45·.5·.76 = .171; B = .5 + .6·(.296 − .45 − .2565) = .2537
        assertThat(term.value()).isCloseTo(.2537, NEAR);
        assertThat(term.verdict()).isEqualTo(BrainDrain.Verdict.DRAINS);
    }

    @Test
    void holdsSplitSiteDoctoratesWithTheNorthForSlightlyGood() {
        CountryTable countries =
                table(exposed(SENEGAL, .6), northern(FRANCE, .15)).withOutflow(nobodyGoes(SENEGAL, FRANCE));

        BrainDrain term = term(countries).assess(SENEGAL, FRANCE, SPLIT_SITE);

        // V = .332 + .125 + .075 = .532; Q = .45·.5·.17 = .03825; B = .5 + .6·(.082 − .057375) = .514775,
        // which the model's text gives as .52
        assertThat(term.value()).isCloseTo(.514775, NEAR);
        assertThat(term.value()).isCloseTo(.52, within(.0055));
        assertThat(term.verdict()).isEqualTo(BrainDrain.Verdict.RETAINS);
    }

    @Test
    void holdsSplitSiteDoctoratesWithinTheSouthForGood() {
        CountryTable countries =
                table(exposed(SENEGAL, .6), southern(CHINA, .5)).withOutflow(nobodyGoes(SENEGAL, CHINA));

        BrainDrain term = term(countries).assess(SENEGAL, CHINA, SPLIT_SITE);

        // V = .332 + .125 + .15 = .607; Q = .1·.5·.17 = .0085; B = .5 + .6·(.157 − .01275) = .58655
        assertThat(term.value()).isCloseTo(.58655, NEAR);
        assertThat(term.value()).isCloseTo(.59, within(.005));
    }

    @Test
    void showsThePartsItIsMadeOf() {
        BrainDrain term = northSouth.assess(
                SENEGAL,
                FRANCE,
                MobilityPlan.planned(Map.of(Modality.SPLIT_SITE_DOCTORATE, 6., Modality.JOINT_RESEARCH, 12.))
                        .withShares(1., .5, 0.),
                new Diaspora(5., null));

        // R = (6·.83 + 12·.90)/18 = 15.78/18; L = .4·1 + .3·.5 + .3·0 = .55; G = 1 − 1/e; T North–South .5
        assertThat(term.exposed()).isEqualTo(BrainDrain.Exposed.SELF);
        assertThat(term.exposure()).isEqualTo(.6);
        assertThat(term.retention()).isCloseTo(15.78 / 18, NEAR);
        assertThat(term.localShare()).isCloseTo(.55, NEAR);
        assertThat(term.diaspora()).isCloseTo(1 - Math.exp(-1), NEAR);
        assertThat(term.direction()).isEqualTo(.5);
        assertThat(term.asymmetry()).isCloseTo(.45, NEAR);
        assertThat(term.corridor()).isEqualTo(.5);
        assertThat(term.unknowns()).containsExactly(BrainDrain.Unknown.CORRIDOR);
    }

    @Test
    void looksFromTheMoreExposedSideWhoeverAsks() {
        var plan =
                MobilityPlan.planned(Map.of(Modality.SPLIT_SITE_DOCTORATE, 6.)).withShares(.8, .6, .3);

        BrainDrain asked = northSouth.assess(SENEGAL, FRANCE, plan, new Diaspora(3., 9.));
        BrainDrain asking = northSouth.assess(FRANCE, SENEGAL, plan.mirrored(), new Diaspora(9., 3.));

        assertThat(asking.exposed()).isEqualTo(BrainDrain.Exposed.PARTNER);
        assertThat(asking.value()).isCloseTo(asked.value(), NEAR);
        // L at Senegal: .4·.8 + .3·.6 + .3·.3 = .59
        assertThat(asked.localShare()).isCloseTo(.59, NEAR);
        assertThat(asking.localShare()).isCloseTo(.59, NEAR);
        assertThat(asking.diaspora()).isCloseTo(1 - Math.exp(-.6), NEAR);
    }

    @Test
    void takesTheMeanOfBothChoicesWhereExposureIsEqual() {
        BrainDrainTerm equals = term(table(exposed(SENEGAL, .6), exposed(MALI, .6)));

        BrainDrain term = equals.assess(
                SENEGAL, MALI, planned(Modality.JOINT_RESEARCH).withShares(1., 1., 1.), new Diaspora(5., null));

        // R .9, T 1, A 0 both ways; L is 1 one way and 0 the other, G 1 − 1/e and 0.
        // B = .5 + .6·(.36 + .125 + .2·(1 − 1/e)/2 + .15 − .45)
        assertThat(term.exposed()).isEqualTo(BrainDrain.Exposed.BOTH);
        assertThat(term.localShare()).isCloseTo(.5, NEAR);
        assertThat(term.diaspora()).isCloseTo((1 - Math.exp(-1)) / 2, NEAR);
        assertThat(term.asymmetry()).isZero();
        assertThat(term.exposure()).isEqualTo(.6);
        assertThat(term.retention()).isCloseTo(.9, NEAR);
        assertThat(term.direction()).isEqualTo(1);
        assertThat(term.corridor()).isEqualTo(.5);
        assertThat(term.value()).isCloseTo(.5 + .6 * (.185 + .1 * (1 - Math.exp(-1))), NEAR);
        assertThat(term.unknowns()).containsExactly(BrainDrain.Unknown.DIASPORA, BrainDrain.Unknown.CORRIDOR);
    }

    @Test
    void leansTowardTheSouth() {
        BrainDrainTerm term =
                term(table(exposed(SENEGAL, .6), exposed(MALI, .7), northern(FRANCE, .15), northern(GERMANY, .1)));

        assertThat(term.assess(SENEGAL, MALI, SPLIT_SITE).direction()).isEqualTo(1);
        assertThat(term.assess(SENEGAL, FRANCE, SPLIT_SITE).direction()).isEqualTo(.5);
        assertThat(term.assess(FRANCE, SENEGAL, SPLIT_SITE).direction()).isEqualTo(.5);
        assertThat(term.assess(FRANCE, GERMANY, SPLIT_SITE).direction()).isEqualTo(.2);
    }

    @Test
    void weighsLossesByHowBeatenTheWayIs() {
        // A tenth of the outflow or more is a beaten way; half a tenth is half beaten.
        assertThat(corridor(.05)).isCloseTo(.5, NEAR);
        assertThat(corridor(.10)).isCloseTo(1, NEAR);
        assertThat(corridor(.30)).isEqualTo(1);
        assertThat(corridor(0)).isZero();
    }

    @Test
    void losesMoreByFullDegreesWhereMoreOfTheCorridorStay() {
        // Pooled: 36 of 100 stay; of Senegal's (30 + 20·.6)/(50 + 20) = .6, 5/3 as likely; of Mali's 6 of 50, a third.
        ScholarOutflow outflow = ScholarOutflow.of(List.of(
                new ScholarOutflow.Corridor(SENEGAL, FRANCE, 80, 50, .6),
                new ScholarOutflow.Corridor(MALI, FRANCE, 80, 50, .12)));
        BrainDrainTerm term = term(table(exposed(SENEGAL, .6), exposed(MALI, .7), northern(FRANCE, .15))
                .withOutflow(outflow));

        // 1 − .76·(.6/.36) = −.2667, held at .05; 1 − .76·(.12/.36) = .746667
        assertThat(term.assess(SENEGAL, FRANCE, FULL_DEGREES).retention()).isCloseTo(.05, NEAR);
        assertThat(term.assess(MALI, FRANCE, FULL_DEGREES).retention()).isCloseTo(1 - .76 / 3, NEAR);
        // What does not take people abroad for years is left alone.
        assertThat(term.assess(SENEGAL, FRANCE, SPLIT_SITE).retention()).isCloseTo(.83, NEAR);
    }

    @Test
    void neverHoldsFullDegreesForSaferThanStayingAtHome() {
        ScholarOutflow outflow = ScholarOutflow.of(List.of(
                new ScholarOutflow.Corridor(MALI, FRANCE, 80, 5000, 0),
                new ScholarOutflow.Corridor(CHINA, FRANCE, 80, 50, .5)));
        BrainDrainTerm term =
                term(table(exposed(MALI, .7), northern(FRANCE, .15)).withOutflow(outflow));

        // nobody of 5,000 stays: 1 − .76·0 = 1, held at .95
        assertThat(term.assess(MALI, FRANCE, FULL_DEGREES).retention()).isCloseTo(.95, NEAR);
    }

    @Test
    void takesTheWorstPriorForWhatIsUndeclared() {
        BrainDrain term = northSouth.assess(
                SENEGAL, FRANCE, MobilityPlan.planned(Map.of(Modality.ANY, 6., Modality.STAFF_EXCHANGE, 6.)));

        // (6·.24 + 6·.95)/12 = .595
        assertThat(term.retention()).isCloseTo(.595, NEAR);
    }

    @Test
    void takesTheWorstPriorOfThePolicyWhicheverItIs() {
        RetentionPriors priors =
                RetentionPriors.withDefaults().with(Modality.STAFF_EXCHANGE, new RetentionPriors.Retention(.1, true));
        var term = new BrainDrainTerm(
                table(exposed(SENEGAL, .6), northern(FRANCE, .15)),
                BrainDrainConstants.withDefaults().withPriors(priors));

        assertThat(term.assess(SENEGAL, FRANCE, planned(Modality.ANY)).retention())
                .isCloseTo(.1, NEAR);
    }

    @Test
    void staysWithinItsScale() {
        var harsh = new BrainDrainConstants(.4, .25, .2, .15, 1, 50, .1, 5, .25, RetentionPriors.withDefaults());
        var kind = new BrainDrainConstants(.4, .25, .2, .15, 0, 0, .1, 5, .25, RetentionPriors.withDefaults());
        CountryTable countries = table(exposed(SENEGAL, 1), northern(FRANCE, 0));

        assertThat(new BrainDrainTerm(countries, harsh)
                        .assess(SENEGAL, FRANCE, FULL_DEGREES)
                        .value())
                .isZero();
        assertThat(new BrainDrainTerm(countries, kind)
                        .assess(
                                SENEGAL,
                                FRANCE,
                                planned(Modality.STAFF_EXCHANGE).withShares(1., 1., 1.))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void marksWhatItAssumes() {
        BrainDrain assumed = northSouth.assess(SENEGAL, FRANCE, MobilityPlan.between(Set.of(), Set.of()));
        BrainDrain known = term(table(exposed(SENEGAL, .6), northern(FRANCE, .15))
                        .withOutflow(nobodyGoes(SENEGAL, FRANCE)))
                .assess(SENEGAL, FRANCE, SPLIT_SITE.withShares(.5, .5, .5), new Diaspora(0., 0.));

        assertThat(assumed.unknowns()).containsExactly(BrainDrain.Unknown.values());
        // (.90 + .83 + .95)/3
        assertThat(assumed.retention()).isCloseTo(2.68 / 3, NEAR);
        assertThat(assumed.localShare()).isCloseTo(.5, NEAR);
        assertThat(assumed.diaspora()).isZero();
        assertThat(known.unknowns()).isEmpty();
    }

    @Test
    void flagsTheLocalShareWhereAnyPartOfItIsUnknown() {
        assertThat(unknownsWith(SPLIT_SITE.withShares(null, .5, .5))).contains(BrainDrain.Unknown.LOCAL_SHARE);
        assertThat(unknownsWith(SPLIT_SITE.withShares(.5, null, .5))).contains(BrainDrain.Unknown.LOCAL_SHARE);
        assertThat(unknownsWith(SPLIT_SITE.withShares(.5, .5, null))).contains(BrainDrain.Unknown.LOCAL_SHARE);
        assertThat(unknownsWith(SPLIT_SITE.withShares(.5, .5, .5))).doesNotContain(BrainDrain.Unknown.LOCAL_SHARE);
    }

    @Test
    void readsAnUnknownCountryAsTheMiddleOfTheScale() {
        BrainDrain term = term(table(northern(FRANCE, .15))).assess(SENEGAL, FRANCE, SPLIT_SITE);

        assertThat(term.exposure()).isEqualTo(.5);
        assertThat(term.direction()).isEqualTo(.2);
    }

    @Test
    void givesTheSameValueWithoutItsParts() {
        PairTerm apart = northSouth.between(SENEGAL, FRANCE);
        PairTerm even = term(table(exposed(SENEGAL, .6), exposed(MALI, .6))).between(SENEGAL, MALI);
        PairTerm reversed = northSouth.between(FRANCE, SENEGAL);
        MobilityPlan plan = MobilityPlan.between(Set.of(), Set.of());

        for (PairTerm pair : List.of(apart, even, reversed)) {
            assertThat(pair.value(plan.monthsByOrdinal(), plan.totalMonths()))
                    .isCloseTo(pair.assess(plan, Diaspora.unknown()).value(), NEAR);
        }
    }

    @Test
    void warnsWhatFullDegreesWouldDo() {
        BrainDrain warning = northSouth.withFullDegrees(
                SENEGAL,
                FRANCE,
                MobilityPlan.planned(Map.of(Modality.STAFF_EXCHANGE, 6., Modality.JOINT_RESEARCH, 2.)));

        assertThat(warning.retention()).isCloseTo(.24, NEAR);
        assertThat(warning).isEqualTo(northSouth.assess(SENEGAL, FRANCE, FULL_DEGREES));
    }

    private Set<BrainDrain.Unknown> unknownsWith(MobilityPlan plan) {
        return northSouth.assess(SENEGAL, FRANCE, plan).unknowns();
    }

    private static double corridor(double share) {
        ScholarOutflow outflow = ScholarOutflow.of(List.of(
                new ScholarOutflow.Corridor(SENEGAL, FRANCE, share * 100, 0, 0),
                new ScholarOutflow.Corridor(SENEGAL, GERMANY, 100 - share * 100, 0, 0)));
        return term(table(exposed(SENEGAL, .6), northern(FRANCE, .15)).withOutflow(outflow))
                .assess(SENEGAL, FRANCE, SPLIT_SITE)
                .corridor();
    }

    private static MobilityPlan planned(Modality modality) {
        return MobilityPlan.planned(Map.of(modality, 6.));
    }

    private static BrainDrainTerm term(CountryTable countries) {
        return new BrainDrainTerm(countries, BrainDrainConstants.withDefaults());
    }
}
