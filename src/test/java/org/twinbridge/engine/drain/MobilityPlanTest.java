package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.profile.Modality;

class MobilityPlanTest {

    @Test
    void takesSixMonthsForEachModalityBothAccept() {
        MobilityPlan plan = MobilityPlan.between(
                Set.of(Modality.JOINT_RESEARCH, Modality.TEACHER_TRAINING, Modality.DISTANCE_LEARNING),
                Set.of(Modality.TEACHER_TRAINING, Modality.DISTANCE_LEARNING, Modality.INFRASTRUCTURE));

        assertThat(plan.basis()).isEqualTo(MobilityPlan.Basis.ACCEPTED);
        assertThat(plan.personMonths())
                .containsOnly(Map.entry(Modality.TEACHER_TRAINING, 6.), Map.entry(Modality.DISTANCE_LEARNING, 6.));
    }

    @Test
    void assumesThreeModalitiesWhereNoneIsDeclared() {
        MobilityPlan plan = MobilityPlan.between(Set.of(), Set.of());

        assertThat(plan.basis()).isEqualTo(MobilityPlan.Basis.ASSUMED);
        assertThat(plan.personMonths())
                .containsOnly(
                        Map.entry(Modality.JOINT_RESEARCH, 6.),
                        Map.entry(Modality.SPLIT_SITE_DOCTORATE, 6.),
                        Map.entry(Modality.STAFF_EXCHANGE, 6.));
        assertThat(plan.totalMonths()).isEqualTo(18);
    }

    @Test
    void takesTheSilentSideToGoAlongButOnlyAssumesIt() {
        MobilityPlan own = MobilityPlan.between(Set.of(Modality.INFRASTRUCTURE), Set.of());
        MobilityPlan others = MobilityPlan.between(Set.of(), Set.of(Modality.INFRASTRUCTURE));

        assertThat(own.personMonths()).containsOnly(Map.entry(Modality.INFRASTRUCTURE, 6.));
        assertThat(own.basis()).isEqualTo(MobilityPlan.Basis.ASSUMED);
        assertThat(others).isEqualTo(own);
    }

    @Test
    void assumesTheUsualWhereTheyAgreeOnNothing() {
        MobilityPlan plan = MobilityPlan.between(Set.of(Modality.INFRASTRUCTURE), Set.of(Modality.JOINT_CURRICULUM));

        assertThat(plan.basis()).isEqualTo(MobilityPlan.Basis.ASSUMED);
        assertThat(plan.personMonths()).hasSize(3);
    }

    @Test
    void looksTheOtherWayRoundFromThePartner() {
        MobilityPlan plan = MobilityPlan.planned(Map.of(Modality.JOINT_RESEARCH, 2.))
                .withShares(.7, null, 1.)
                .withReturnInstrument();

        MobilityPlan mirrored = plan.mirrored();

        assertThat(mirrored.degreesAtSelf()).isCloseTo(.3, within(1e-12));
        assertThat(mirrored.leadOfSelf()).isNull();
        assertThat(mirrored.budgetOfSelf()).isZero();
        assertThat(mirrored.returnInstrument()).isTrue();
        assertThat(mirrored.personMonths()).isEqualTo(plan.personMonths());
    }

    @Test
    void countsFullDegreesAmongTheMonthsThatTakePeopleOut() {
        MobilityPlan plan = MobilityPlan.planned(Map.of(
                Modality.FULL_DEGREE_ABROAD, 3.,
                Modality.SPLIT_SITE_DOCTORATE, 6.,
                Modality.STAFF_EXCHANGE, 3.,
                Modality.ANY, 100.,
                Modality.TEACHER_TRAINING, 100.));

        assertThat(plan.fullDegreeShareOfOutward()).isCloseTo(.25, within(1e-12));
        assertThat(MobilityPlan.planned(Map.of(Modality.TEACHER_TRAINING, 1.)).fullDegreeShareOfOutward())
                .isZero();
    }

    @Test
    void movesMonthsFromSomeModalitiesToAnother() {
        MobilityPlan plan = MobilityPlan.planned(Map.of(
                Modality.FULL_DEGREE_ABROAD,
                3.,
                Modality.ANY,
                4.,
                Modality.SPLIT_SITE_DOCTORATE,
                5.,
                Modality.INFRASTRUCTURE,
                1.));

        MobilityPlan moved =
                plan.replacing(Set.of(Modality.FULL_DEGREE_ABROAD, Modality.ANY), Modality.SPLIT_SITE_DOCTORATE);

        assertThat(moved.personMonths())
                .containsOnly(Map.entry(Modality.SPLIT_SITE_DOCTORATE, 12.), Map.entry(Modality.INFRASTRUCTURE, 1.));
    }

    @Test
    void laysMonthsOutByModality() {
        double[] months = MobilityPlan.planned(Map.of(Modality.INFRASTRUCTURE, 4., Modality.ANY, 1.))
                .monthsByOrdinal();

        assertThat(months).hasSize(12);
        assertThat(months[Modality.INFRASTRUCTURE.ordinal()]).isEqualTo(4);
        assertThat(months[Modality.ANY.ordinal()]).isEqualTo(1);
        assertThat(months[Modality.JOINT_RESEARCH.ordinal()]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesMonthsThatAreNoLengthOfTime(double months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MobilityPlan.planned(Map.of(Modality.INFRASTRUCTURE, months)))
                .withMessageContaining("person-months of (INFRASTRUCTURE)");
    }

    @Test
    void refusesAPlanOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MobilityPlan.planned(Map.of()))
                .withMessageContaining("at least one modality");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN})
    void refusesSharesThatAreNone(double share) {
        MobilityPlan plan = MobilityPlan.planned(Map.of(Modality.INFRASTRUCTURE, 1.));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withShares(share, null, null))
                .withMessageContaining("degrees awarded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withShares(null, share, null))
                .withMessageContaining("lead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withShares(null, null, share))
                .withMessageContaining("budget");
    }
}
