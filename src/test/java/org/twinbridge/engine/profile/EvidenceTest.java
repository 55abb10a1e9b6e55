package org.twinbridge.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({"VERIFIED, .9", "EVIDENCE, .8", "DECLARED, .6", "INFERRED, .3", "COUNTRY_PRIOR, .15"})
    void isBelievedAsFarAsItsSourceOnTheDayItIsMade(Source source, double confidence) {
        assertThat(Evidence.of(source, DAY).confidenceOn(DAY)).isEqualTo(confidence);
    }

    @Test
    void losesHalfOfItsConfidenceInTwentyFourMonths() {
        var declared = Evidence.of(Source.DECLARED, DAY);

        // 24 months are 730 or 731 days, the half-life 730.485: the two differ by less than a thousandth.
        assertThat(declared.confidenceOn(DAY.plusMonths(24))).isCloseTo(.3, within(.0005));
        assertThat(declared.confidenceOn(DAY.plusMonths(48))).isCloseTo(.15, within(.0005));
    }

    @Test
    void isNotBelievedMoreForBeingDatedAhead() {
        var ahead = Evidence.of(Source.DECLARED, DAY.plusYears(3));

        assertThat(ahead.confidenceOn(DAY)).isEqualTo(.6);
    }

    @Test
    void givesHalfOfTheWeightAndLetsConfidenceEarnTheRest() {
        // ½ + ½·.6 = .8
        assertThat(Evidence.of(Source.DECLARED, DAY).shareOn(DAY)).isCloseTo(.8, within(1e-12));
        assertThat(Evidence.of(Source.DECLARED, LocalDate.of(1900, 1, 1)).shareOn(DAY))
                .isCloseTo(.5, within(1e-6));
    }

    @Test
    void tellsWhatSomeoneAnswersForFromWhatARuleGuessed() {
        assertThat(Source.values())
                .filteredOn(Source::isStated)
                .containsExactly(Source.VERIFIED, Source.EVIDENCE, Source.DECLARED);
    }
}
