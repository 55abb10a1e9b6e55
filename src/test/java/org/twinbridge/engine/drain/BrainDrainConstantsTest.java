package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;

/** Constants, priors and standings refuse what makes no sense. */
class BrainDrainConstantsTest {

    private static final RetentionPriors PRIORS = RetentionPriors.withDefaults();

    @Test
    void shipsTheConstantsOfTheModel() {
        BrainDrainConstants constants = BrainDrainConstants.withDefaults();

        assertThat(constants).isEqualTo(new BrainDrainConstants(.40, .25, .20, .15, .45, 1.5, .10, 5, .25, PRIORS));
    }

    @ParameterizedTest
    @CsvSource({
        ".9, -.4, .25, .25, .45, 1.5, .1, 5, .25, weight of L",
        "-.1, .5, .3, .3, .45, 1.5, .1, 5, .25, weight of R",
        ".5, .5, -.1, .1, .45, 1.5, .1, 5, .25, weight of G",
        ".5, .5, .1, -.1, .45, 1.5, .1, 5, .25, weight of T",
        "NaN, .5, .1, -.1, .45, 1.5, .1, 5, .25, weight of R",
        ".5, .25, .2, .15, .45, 1.5, .1, 5, .25, must sum to 1",
        ".4, .25, .2, .15, 1.1, 1.5, .1, 5, .25, neutral value",
        ".4, .25, .2, .15, NaN, 1.5, .1, 5, .25, neutral value",
        ".4, .25, .2, .15, .45, -.1, .1, 5, .25, weight of losses",
        ".4, .25, .2, .15, .45, NaN, .1, 5, .25, weight of losses",
        ".4, .25, .2, .15, .45, Infinity, .1, 5, .25, weight of losses",
        ".4, .25, .2, .15, .45, 1.5, 0, 5, .25, corridor's reference",
        ".4, .25, .2, .15, .45, 1.5, .1, 0, .25, diaspora's scale",
        ".4, .25, .2, .15, .45, 1.5, .1, Infinity, .25, diaspora's scale",
        ".4, .25, .2, .15, .45, 1.5, .1, 5, -.1, guarded share",
        ".4, .25, .2, .15, .45, 1.5, .1, 5, NaN, guarded share"
    })
    void refusesConstantsThatWouldTurnTheTermAround(
            double r, double l, double g, double t, double v, double q, double c, double d, double f, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrainDrainConstants(r, l, g, t, v, q, c, d, f, PRIORS))
                .withMessageContaining(named);
    }

    @Test
    void takesConstantsAtTheEndsOfTheirRanges() {
        assertThat(new BrainDrainConstants(1, 0, 0, 0, 0, 0, 1e-9, 1e-9, 0, PRIORS).lossWeight())
                .isZero();
        assertThat(new BrainDrainConstants(0, 0, 0, 1, 1, 9, 9, 9, 1, PRIORS).guardedShare())
                .isEqualTo(1);
    }

    @Test
    void shipsThePriorsOfTheModelAndSaysWhichAreMeasured() {
        assertThat(PRIORS.of(Modality.SPLIT_SITE_DOCTORATE)).isEqualTo(new RetentionPriors.Retention(.83, true));
        assertThat(PRIORS.of(Modality.FULL_DEGREE_ABROAD)).isEqualTo(new RetentionPriors.Retention(.24, true, 20));
        assertThat(PRIORS.of(Modality.JOINT_RESEARCH)).isEqualTo(new RetentionPriors.Retention(.90, false));
        assertThat(PRIORS.of(Modality.DIASPORA_ENGAGEMENT)).isEqualTo(new RetentionPriors.Retention(.95, false));
        assertThat(PRIORS.byModality()).hasSize(11);
    }

    @Test
    void takesAPriorThatOutcomesHaveChanged() {
        RetentionPriors learned = PRIORS.with(Modality.STAFF_EXCHANGE, new RetentionPriors.Retention(.7, true));

        assertThat(learned.of(Modality.STAFF_EXCHANGE).share()).isEqualTo(.7);
        assertThat(PRIORS.of(Modality.STAFF_EXCHANGE).share()).isEqualTo(.95);
        assertThat(BrainDrainConstants.withDefaults().withPriors(learned).priors())
                .isEqualTo(learned);
    }

    @Test
    void refusesPriorsThatLeaveAModalityOutOrGiveOneForAny() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPriors(Map.of()))
                .withMessageContaining("TEACHER_TRAINING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIORS.with(Modality.ANY, new RetentionPriors.Retention(.5, false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIORS.of(Modality.ANY))
                .withMessageContaining("(ANY)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN})
    void refusesSharesOffTheScale(double share) {
        var senegal = new CountryCode("SN");

        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionPriors.Retention(share, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountryStanding(senegal, share, 1, 0, 0, false, false, ""))
                .withMessageContaining("drain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountryStanding(senegal, .5, share, 0, 0, false, false, ""))
                .withMessageContaining("coverage");
        assertThatIllegalArgumentException().isThrownBy(() -> termOf(share));
    }

    @Test
    void takesBothEndsOfTheScale() {
        assertThat(new RetentionPriors.Retention(0, true).share()).isZero();
        assertThat(new RetentionPriors.Retention(1, true).share()).isEqualTo(1);
        assertThat(new CountryStanding(new CountryCode("SN"), 0, 0, 0, 0, false, false, "").drain())
                .isZero();
        assertThat(new CountryStanding(new CountryCode("SN"), 1, 1, 0, 0, false, false, "").drain())
                .isEqualTo(1);
    }

    @Test
    void refusesAMendThatMendsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mend(Mend.Kind.DEGREES_AWARDED_AT_HOME, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mend(Mend.Kind.DEGREES_AWARDED_AT_HOME, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mend(Mend.Kind.DEGREES_AWARDED_AT_HOME, Double.NaN));
        assertThat(new Mend(Mend.Kind.DEGREES_AWARDED_AT_HOME, 1).gain()).isEqualTo(1);
    }

    @Test
    void refusesNegativeNumbersOfExperts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Diaspora(-1., null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Diaspora(null, Double.NaN));
        assertThat(new Diaspora(0., 0.).ofSelfAtPartner()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        ".51, RETAINS",
        ".509, NEUTRAL",
        ".5, NEUTRAL",
        ".491, NEUTRAL",
        ".49, DRAINS",
        "1, RETAINS",
        "0, DRAINS"
    })
    void callsNeutralWhatIsWithinAPointOfTheMiddle(double value, BrainDrain.Verdict verdict) {
        assertThat(termOf(value).verdict()).isEqualTo(verdict);
    }

    private static BrainDrain termOf(double value) {
        return new BrainDrain(value, BrainDrain.Exposed.SELF, .5, .5, .5, 0, .5, 0, .5, Set.of());
    }
}
