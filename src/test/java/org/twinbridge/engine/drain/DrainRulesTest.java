package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.profile.CountryCode;

class DrainRulesTest {

    private static final CountryCode HAITI = new CountryCode("HT");

    @ParameterizedTest(name = "least developed {0}, small island {1}, high income {2}, D {3}: protected {4}")
    @CsvSource({
        // least developed countries are protected whatever their figures
        "true, false, false, .10, true",
        "true, false, true, .10, true",
        // small islands unless they are rich
        "false, true, false, .10, true",
        "false, true, true, .90, false",
        // the others from D = .45 on unless they are rich
        "false, false, false, .45, true",
        "false, false, false, .4499, false",
        "false, false, true, .90, false"
    })
    void protectsTheExposedThePoorestAndTheIslands(
            boolean leastDeveloped, boolean smallIsland, boolean highIncome, double drain, boolean expected) {
        CountryFigures figures = figures("Americas", leastDeveloped, smallIsland, highIncome);

        assertThat(DrainRules.withDefaults().protects(figures, drain)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, small island {1}, high income {2}: South {3}")
    @CsvSource({
        "Africa, false, false, true",
        "Asia, false, true, false",
        "Europe, false, false, false",
        "Asia, true, true, true",
        "Europe, true, true, true"
    })
    void countsAsSouthWhatIsNeitherRichNorEuropeanAndEveryIsland(
            String region, boolean smallIsland, boolean highIncome, boolean expected) {
        CountryFigures figures = figures(region, false, smallIsland, highIncome);

        assertThat(DrainRules.withDefaults().countsAsSouth(figures)).isEqualTo(expected);
    }

    @Test
    void letsPolicyEditBothLists() {
        CountryFigures poorest = figures("Americas", true, false, false);
        var rules = new DrainRules(.45, Map.of(HAITI, false), Map.of(HAITI, false));

        assertThat(rules.protects(poorest, .9)).isFalse();
        assertThat(rules.countsAsSouth(poorest)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN})
    void refusesAThresholdThatIsNoShare(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrainRules(threshold, Map.of(), Map.of()))
                .withMessageContaining("must lie in [0, 1]");
    }

    @Test
    void takesThresholdsAtBothEnds() {
        assertThat(new DrainRules(0, Map.of(), Map.of()).protectedFrom()).isZero();
        assertThat(new DrainRules(1, Map.of(), Map.of()).protectedFrom()).isEqualTo(1);
    }

    private static CountryFigures figures(
            String region, boolean leastDeveloped, boolean smallIsland, boolean highIncome) {
        return new CountryFigures(HAITI, region, "", "", leastDeveloped, smallIsland, highIncome, Map.of());
    }
}
