package org.twinbridge.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;

class WhatIfTest {

    private static final Policy POLICY = Policy.withDefaults();

    @Test
    void leavesThePolicyAsItIsWhereNothingIsTried() {
        assertThat(WhatIf.nothing().applyTo(POLICY)).isEqualTo(POLICY);
    }

    @Test
    void renormalisesWhatStaysWithWhatWasMoved() {
        Policy applied = WhatIf.nothing().withWeight(CriterionId.COVERAGE, 90).applyTo(POLICY);

        // .9 + .2 + .15 + .1 + .1 + .05 = 1.5
        assertThat(applied.weight(CriterionId.COVERAGE)).isCloseTo(.6, within(1e-12));
        assertThat(applied.weight(CriterionId.THEME)).isCloseTo(.2 / 1.5, within(1e-12));
    }

    @Test
    void letsAllCountAlikeWhereNothingShouldCount() {
        WhatIf nothingCounts = WhatIf.nothing();
        for (CriterionId criterion : POLICY.criteria()) {
            nothingCounts = nothingCounts.withWeight(criterion, 0);
        }

        Policy applied = nothingCounts.applyTo(POLICY);

        assertThat(applied.weight(CriterionId.NETWORK)).isCloseTo(1 / 6., within(1e-12));
    }

    @Test
    void movesBenefitAndBrainDrain() {
        Policy applied = WhatIf.nothing().withBalance(70).withBrainDrain(0).applyTo(POLICY);

        assertThat(applied.balance()).isEqualTo(.7);
        assertThat(applied.brainDrainWeight()).isZero();
    }

    @Test
    void forgetsWhatThePolicySaysAnyway() {
        WhatIf back = WhatIf.nothing()
                .withWeight(CriterionId.COVERAGE, 40)
                .withBrainDrain(25)
                .withBalance(50)
                .against(POLICY);

        assertThat(back.isNothing()).isTrue();
    }

    @Test
    void refusesABalanceThatForgetsOneSide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.nothing().withBalance(100))
                .withMessage("The balance (100) must lie in [5, 95].");
    }
}
