package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.drain.DrainIndicator.NET_OUT_MIGRATION;
import static org.twinbridge.engine.drain.DrainIndicator.OUTBOUND_MOBILITY;
import static org.twinbridge.engine.drain.DrainIndicator.SCARCITY;
import static org.twinbridge.engine.drain.DrainIndicator.TERTIARY_EMIGRATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.CountryCode;

/**
 * Worked by hand. Four countries, three of one region; outbound mobility (weight .35), scarcity (.20) and net
 * out-migration (.15) are the indicators anyone has, so that .70 of weight is loaded.
 *
 * <pre>
 *        mobility  midrank        scarcity  midrank        migration  midrank
 * AA     20        3.5/4 = .875   −50       2.5/3 = .8333  .004       1.5/2 = .75
 * BB     5         2/4   = .5     −400      1.5/3 = .5     −.001      .5/2  = .25
 * CC     5         2/4   = .5     —                        —
 * DD     1         .5/4  = .125   −5000     .5/3  = .1667  —
 *
 * own mean: AA (.35·.875 + .20·.8333 + .15·.75)/.70 = .585417/.70 = .836310
 *           BB (.35·.5 + .20·.5 + .15·.25)/.70      = .3125/.70   = .446429
 *           CC .35·.5/.35                                         = .5
 *           DD (.35·.125 + .20·.1667)/.55           = .077083/.55 = .140152
 * median of West (AA, BB, CC) .5, of North (DD) .140152, of the world (.446429 + .5)/2 = .473214
 * drain:    AA, BB: all known. CC: coverage .35/.70 = .5, .5·.5 + .5·.5 = .5. DD: its region is itself.
 * </pre>
 */
class CountryDrainTest {

    private static final CountryFigures AA =
            figures("AA", "West", Map.of(OUTBOUND_MOBILITY, 20., SCARCITY, -50., NET_OUT_MIGRATION, .004));
    private static final CountryFigures BB =
            figures("BB", "West", Map.of(OUTBOUND_MOBILITY, 5., SCARCITY, -400., NET_OUT_MIGRATION, -.001));
    private static final CountryFigures CC = figures("CC", "West", Map.of(OUTBOUND_MOBILITY, 5.));
    private static final CountryFigures DD = figures("DD", "North", Map.of(OUTBOUND_MOBILITY, 1., SCARCITY, -5000.));
    private static final double WORLD = (.3125 / .70 + .5) / 2;

    @Test
    void takesTheWeightedMeanOfMidrankPercentiles() {
        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD);

        assertThat(drain(standings, "AA")).isCloseTo(.836310, within(1e-6));
        assertThat(drain(standings, "BB")).isCloseTo(.446429, within(1e-6));
        assertThat(drain(standings, "CC")).isCloseTo(.5, within(1e-12));
        assertThat(drain(standings, "DD")).isCloseTo(.140152, within(1e-6));
    }

    @Test
    void saysHowMuchOfTheWeightIsKnown() {
        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD);

        assertThat(coverage(standings, "AA")).isCloseTo(1, within(1e-12));
        assertThat(coverage(standings, "CC")).isCloseTo(.5, within(1e-12));
        assertThat(coverage(standings, "DD")).isCloseTo(.55 / .70, within(1e-12));
    }

    @Test
    void shrinksTowardTheRegionByTheShareThatIsMissing() {
        CountryFigures sparse = figures("EE", "West", Map.of(NET_OUT_MIGRATION, .01));

        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD, sparse);

        // Migration: BB −.001, AA .004, EE .01 → EE 2.5/3 = .833333, AA .5, BB 1/6.
        // AA (.306250 + .166667 + .15·.5)/.70 = .782738, BB (.175 + .10 + .15/6)/.70 = .428571, CC .5, EE .833333:
        // the median of West is (.5 + .782738)/2 = .641369; EE knows .15/.70 = .214286 of the weight,
        // so .214286·.833333 + .785714·.641369 = .178571 + .503933 = .682504.
        assertThat(drain(standings, "EE")).isCloseTo(.682504, within(1e-6));
    }

    @Test
    void givesACountryWithoutFiguresTheMedianOfItsRegion() {
        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD, figures("EE", "West", Map.of()));

        assertThat(drain(standings, "EE")).isCloseTo(.5, within(1e-12));
        assertThat(coverage(standings, "EE")).isZero();
        assertThat(standing(standings, "EE").firstYear()).isZero();
        assertThat(standing(standings, "EE").lastYear()).isZero();
    }

    @Test
    void fallsBackOnTheWorldWhereARegionKnowsNothing() {
        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD, figures("EE", "Nowhere known", Map.of()));

        assertThat(drain(standings, "EE")).isCloseTo(WORLD, within(1e-12));
    }

    @Test
    void shrinksACountryThatBelongsToNoRegionTowardTheWorldAndNotTowardItself() {
        CountryFigures nowhere = figures("XK", "", Map.of(SCARCITY, -50.));

        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD, nowhere);

        // Scarcity: −50 twice of four → 3/4, −400 → 1.5/4, −5000 → .5/4. Own means: XK .75, AA (.306250 + .15 +
        // .1125)/.70
        // = .8125, BB (.175 + .075 + .0375)/.70 = .410714, CC .5, DD (.04375 + .025)/.55 = .125: the world's median is
        // .5.
        // XK knows .20/.70 = .285714: .285714·.75 + .714286·.5 = .571429.
        assertThat(drain(standings, "XK")).isCloseTo(.571429, within(1e-6));
    }

    @Test
    void standsInTheMiddleWhereNothingIsKnownAtAll() {
        Map<CountryCode, CountryStanding> standings = assess(figures("AA", "West", Map.of()));

        assertThat(drain(standings, "AA")).isEqualTo(.5);
        assertThat(coverage(standings, "AA")).isZero();
    }

    @Test
    void countsTertiaryEmigrationOnlyWhereAFileOfItIsLoaded() {
        CountryFigures emigrating = figures("EE", "North", Map.of(TERTIARY_EMIGRATION, 40.));

        Map<CountryCode, CountryStanding> standings = assess(AA, BB, CC, DD, emigrating);

        // .35 more of weight is loaded: 1.05 in all, of which AA knows .70.
        assertThat(coverage(standings, "AA")).isCloseTo(.70 / 1.05, within(1e-12));
        assertThat(coverage(standings, "EE")).isCloseTo(.35 / 1.05, within(1e-12));
    }

    @Test
    void showsTheYearsOfItsOldestAndNewestFigure() {
        var dated = new CountryFigures(
                new CountryCode("AA"),
                "Africa",
                "Sub-Saharan Africa",
                "West",
                false,
                false,
                false,
                Map.of(
                        OUTBOUND_MOBILITY,
                        new CountryFigures.Figure(3, 2012),
                        SCARCITY,
                        new CountryFigures.Figure(-9, 2024)));

        CountryStanding standing = standing(assess(dated), "AA");

        assertThat(standing.firstYear()).isEqualTo(2012);
        assertThat(standing.lastYear()).isEqualTo(2024);
        assertThat(standing.neighbourhood()).isEqualTo("West");
    }

    @Test
    void takesTheSubregionWhereThereIsNoIntermediateOne() {
        var northern = new CountryFigures(
                new CountryCode("AA"), "Europe", "Northern Europe", "", false, false, true, Map.of());

        assertThat(northern.neighbourhood()).isEqualTo("Northern Europe");
    }

    @Test
    void doesNotDependOnTheOrderOfCountries() {
        List<CountryFigures> countries = new ArrayList<>(List.of(AA, BB, CC, DD));
        Map<CountryCode, CountryStanding> before = CountryDrain.assess(countries, DrainRules.withDefaults());

        Collections.reverse(countries);

        assertThat(CountryDrain.assess(countries, DrainRules.withDefaults())).isEqualTo(before);
    }

    @Test
    void refusesACountryGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(AA, BB, AA))
                .withMessageContaining("(AA) are given twice");
    }

    @Test
    void refusesAFigureThatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryFigures.Figure(Double.NaN, 2020));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountryFigures.Figure(Double.NEGATIVE_INFINITY, 2020));
    }

    @Test
    void sharesTheRankOfTies() {
        Map<String, Double> percentiles =
                CountryDrain.midrankPercentiles(Map.of("a", 1., "b", 2., "c", 2., "d", 2., "e", 9.));

        // a: .5/5; b, c, d: (1 + 1.5)/5; e: 4.5/5
        assertThat(percentiles).containsEntry("a", .1).containsEntry("c", .5).containsEntry("e", .9);
    }

    @Test
    void takesBothZerosForOne() {
        Map<String, Double> percentiles = CountryDrain.midrankPercentiles(new HashMap<>(Map.of("a", 0., "b", -0.)));

        assertThat(percentiles).containsEntry("a", .5).containsEntry("b", .5);
    }

    private static CountryFigures figures(String code, String region, Map<DrainIndicator, Double> values) {
        Map<DrainIndicator, CountryFigures.Figure> figures = new HashMap<>();
        values.forEach((indicator, value) -> figures.put(indicator, new CountryFigures.Figure(value, 2020)));
        return new CountryFigures(new CountryCode(code), "Africa", region, "", false, false, false, figures);
    }

    private static Map<CountryCode, CountryStanding> assess(CountryFigures... countries) {
        return CountryDrain.assess(List.of(countries), DrainRules.withDefaults());
    }

    private static CountryStanding standing(Map<CountryCode, CountryStanding> standings, String code) {
        return Objects.requireNonNull(standings.get(new CountryCode(code)), code);
    }

    private static double drain(Map<CountryCode, CountryStanding> standings, String code) {
        return standing(standings, code).drain();
    }

    private static double coverage(Map<CountryCode, CountryStanding> standings, String code) {
        return standing(standings, code).coverage();
    }
}
