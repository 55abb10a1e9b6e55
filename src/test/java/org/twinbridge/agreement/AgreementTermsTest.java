package org.twinbridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

class AgreementTermsTest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final InstitutionId CAN_THO = new InstitutionId("tb:can-tho");
    private static final InstitutionId LYON = new InstitutionId("tb:lyon");
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @Test
    void refusesADayBeforeTheFirstAsTheLast() {
        refuses(() -> terms(List.of(), START, START.minusDays(1)), Cause.ENDS_BEFORE_START);
    }

    @Test
    void refusesSharesThatDoNotSumToOne() {
        refuses(
                () -> twinning(new Party(DAKAR, null, .5, null), new Party(CAN_THO, null, .4, null)),
                Cause.LEAD_SHARES);
        refuses(
                () -> twinning(new Party(DAKAR, null, null, .6), new Party(CAN_THO, null, null, .6)),
                Cause.BUDGET_SHARES);
        refuses(
                () -> twinning(new Party(DAKAR, 1., null, null), new Party(CAN_THO, null, null, null)),
                Cause.DEGREE_SHARES);
        refuses(
                () -> twinning(new Party(DAKAR, Double.NaN, null, null), new Party(CAN_THO, 1., null, null)),
                Cause.DEGREE_SHARES);
        refuses(
                () -> twinning(new Party(DAKAR, null, 1.5, null), new Party(CAN_THO, null, -.5, null)),
                Cause.LEAD_SHARES);
    }

    @Test
    void takesSharesThatSumToOneAsFarAsRoundingGoes() {
        AgreementTerms terms = twinning(new Party(DAKAR, null, .1 + .2, null), new Party(CAN_THO, null, .7, null));

        assertThat(terms.parties()).extracting(Party::lead).containsExactly(.1 + .2, .7);
    }

    @Test
    void refusesMembersTwiceTooFewOrTooMany() {
        refuses(() -> twinning(Party.of(DAKAR), Party.of(DAKAR)), Cause.MEMBER_TWICE);
        refuses(() -> twinning(Party.of(DAKAR)), Cause.TOO_FEW_MEMBERS);
        refuses(() -> twinning(Party.of(DAKAR), Party.of(CAN_THO), Party.of(LYON)), Cause.TOO_MANY_MEMBERS);
        refuses(() -> of(AgreementKind.NETWORK, Party.of(DAKAR), Party.of(CAN_THO)), Cause.TOO_FEW_MEMBERS);
    }

    @Test
    void refusesMonthsAndDirectionsThatMakeNoSense() {
        refuses(() -> PlannedMove.without(Modality.JOINT_RESEARCH, 0), Cause.MONTHS);
        refuses(() -> PlannedMove.without(Modality.JOINT_RESEARCH, Double.NaN), Cause.MONTHS);
        refuses(() -> new PlannedMove(Modality.STAFF_EXCHANGE, 6, DAKAR, null), Cause.DIRECTION);
        refuses(() -> new PlannedMove(Modality.STAFF_EXCHANGE, 6, DAKAR, DAKAR), Cause.DIRECTION);
        refuses(
                () -> terms(List.of(new PlannedMove(Modality.STAFF_EXCHANGE, 6, DAKAR, LYON)), null, null),
                Cause.DIRECTION);
    }

    /** 12 + 6 months of doctorates both ways, 3 of research that moves nobody; shares as the first sees them. */
    @Test
    void givesThePlanOfTwoAsEachOfThemSeesIt() {
        AgreementTerms terms = new AgreementTerms(
                AgreementKind.TWINNING,
                "",
                List.of(new Party(DAKAR, 1., .6, .25), new Party(CAN_THO, 0., .4, .75)),
                "",
                Set.of(),
                List.of(
                        new PlannedMove(Modality.SPLIT_SITE_DOCTORATE, 12, DAKAR, CAN_THO),
                        new PlannedMove(Modality.SPLIT_SITE_DOCTORATE, 6, CAN_THO, DAKAR),
                        PlannedMove.without(Modality.JOINT_RESEARCH, 3)),
                Set.of(ReturnInstrument.POST_THAT_WAITS),
                null,
                null,
                "");

        MobilityPlan plan = terms.plan(DAKAR, CAN_THO).orElseThrow();

        assertThat(plan.personMonths())
                .isEqualTo(Map.of(Modality.SPLIT_SITE_DOCTORATE, 18., Modality.JOINT_RESEARCH, 3.));
        assertThat(plan.basis()).isEqualTo(MobilityPlan.Basis.PLANNED);
        assertThat(plan.degreesAtSelf()).isEqualTo(1);
        assertThat(plan.leadOfSelf()).isEqualTo(.6);
        assertThat(plan.budgetOfSelf()).isEqualTo(.25);
        assertThat(plan.returnInstrument()).isTrue();
        assertThat(terms.plan(CAN_THO, DAKAR)).contains(plan.mirrored());
        assertThat(terms.planFor(DAKAR, CAN_THO).orElseThrow().personMonths())
                .isEqualTo(Map.of(Modality.SPLIT_SITE_DOCTORATE, 12., Modality.JOINT_RESEARCH, 3.));
    }

    /** Stays of the other side's people must not dilute what takes one's own people away. */
    @Test
    void weighsForTheGuardOnlyWhatTakesOnesOwnPeopleAway() {
        AgreementTerms terms = terms(
                List.of(
                        new PlannedMove(Modality.FULL_DEGREE_ABROAD, 12, DAKAR, CAN_THO),
                        new PlannedMove(Modality.STAFF_EXCHANGE, 100, CAN_THO, DAKAR)),
                null,
                null);

        assertThat(terms.outwardPlan(DAKAR, CAN_THO).orElseThrow().fullDegreeShareOfOutward())
                .isEqualTo(1);
        assertThat(terms.outwardPlan(CAN_THO, DAKAR).orElseThrow().fullDegreeShareOfOutward())
                .isZero();
    }

    /** Lead of .5, .3 and .2 among three is .5 of .7 between the first and the last. */
    @Test
    void sharesOutBetweenTwoWhatIsSharedAmongThree() {
        AgreementTerms terms = new AgreementTerms(
                AgreementKind.NETWORK,
                "",
                List.of(
                        new Party(DAKAR, null, .5, null),
                        new Party(CAN_THO, null, .3, null),
                        new Party(LYON, null, .2, null)),
                "",
                Set.of(),
                List.of(PlannedMove.without(Modality.JOINT_RESEARCH, 6)),
                Set.of(),
                null,
                null,
                "");

        Double lead = terms.plan(DAKAR, LYON).orElseThrow().leadOfSelf();

        assertThat(lead).isEqualTo(.5 / .7);
    }

    private static AgreementTerms twinning(Party... parties) {
        return of(AgreementKind.TWINNING, parties);
    }

    private static AgreementTerms of(AgreementKind kind, Party... parties) {
        return new AgreementTerms(kind, "", List.of(parties), "", Set.of(), List.of(), Set.of(), null, null, "");
    }

    private static AgreementTerms terms(List<PlannedMove> moves, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new AgreementTerms(
                AgreementKind.TWINNING,
                "",
                List.of(Party.of(DAKAR), Party.of(CAN_THO)),
                "",
                Set.of(),
                moves,
                Set.of(),
                start,
                end,
                "");
    }

    private static void refuses(ThrowingCallable asked, Cause why) {
        assertThatThrownBy(asked)
                .asInstanceOf(InstanceOfAssertFactories.type(AgreementRefusedException.class))
                .extracting(AgreementRefusedException::why)
                .isEqualTo(why);
    }
}
