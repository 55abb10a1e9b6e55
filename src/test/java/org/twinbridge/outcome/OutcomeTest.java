package org.twinbridge.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.FollowUp.Year;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

class OutcomeTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode VIETNAM = new CountryCode("VN");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Attestation REPORT = new Attestation("Report of the coordinator", DAY);

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        refused(Cause.ENDS_BEFORE_IT_BEGINS, () -> activity(DAY, DAY.minusDays(1), 1, new People(1, 0, 0)));
    }

    @Test
    void refusesMorePersonMonthsThanThePeopleHad() {
        // Two people from 1 January to 31 March: 91 days are 3.25 months of 28 days, so 4 begun ones each.
        LocalDate start = LocalDate.of(2024, 1, 1);
        LocalDate end = LocalDate.of(2024, 3, 31);

        assertThat(activity(start, end, 8, new People(1, 1, 0)).personMonths()).isEqualTo(8);
        OutcomeRefusedException refusal =
                refused(Cause.MORE_MONTHS_THAN_THEY_HAD, () -> activity(start, end, 8.5, new People(1, 1, 0)));
        assertThat(refusal).hasMessage("2 people have 8 person-months at most in this period, not 8.5.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 100_001})
    void refusesPersonMonthsThatAreNone(double months) {
        refused(Cause.MONTHS, () -> activity(DAY, DAY, months, new People(1, 0, 0)));
    }

    @Test
    void refusesAnActivityOfNobody() {
        refused(Cause.NOBODY, () -> activity(DAY, DAY, 1, new People(0, 0, 0)));
        refused(Cause.NOBODY, () -> new People(-1, 2, 0));
    }

    @Test
    void refusesAMoveThatLeadsNowhere() {
        refused(
                Cause.SAME_ENDS,
                () -> new Activity(
                        Modality.STAFF_EXCHANGE,
                        Place.in(SENEGAL),
                        Place.in(SENEGAL),
                        DAY,
                        DAY,
                        1,
                        new People(1, 0, 0),
                        REPORT));
    }

    @Test
    void refusesWhereaboutsThatDoNotAddUpToTheCohort() {
        OutcomeRefusedException refusal =
                refused(Cause.DOES_NOT_ADD_UP, () -> cohort(10, Map.of(Year.ONE, new FollowUp(5, 3, 1, 2))));

        assertThat(refusal).hasMessage("Of 10 people, 11 are accounted for. The four numbers must add up to 10.");
    }

    @Test
    void refusesACohortThatGoesNowhere() {
        refused(
                Cause.SAME_COUNTRY,
                () -> new Cohort("", 3, Modality.FULL_DEGREE_ABROAD, SENEGAL, SENEGAL, DAY, Map.of(), REPORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask awa.diop@ucad.sn",
                "awa@ucad",
                "write to awa (at) ucad.sn, please",
                "list kept by a.b+c@example.org."
            })
    void refusesANoteThatHoldsAnAddress(String note) {
        refused(Cause.NAMES_A_PERSON, () -> new Attestation(note, DAY));
    }

    @Test
    void takesANoteThatOnlyLooksLikeTrade() {
        assertThat(new Attestation(" Report 2024, 12 at Dakar; fees @ ", DAY).note())
                .isEqualTo("Report 2024, 12 at Dakar; fees @");
    }

    @Test
    void refusesANoteThatSaysNothingOrTooMuch() {
        refused(Cause.NO_NOTE, () -> new Attestation("  ", DAY));
        refused(Cause.NOTE_TOO_LONG, () -> new Attestation("x".repeat(1001), DAY));
    }

    @Test
    void refusesAYearWithADigitTooMany() {
        refused(Cause.OUT_OF_CALENDAR, () -> new Attestation("Report", LocalDate.of(20240, 1, 1)));
    }

    @Test
    void refusesResultsOfNothing() {
        refused(Cause.NO_COUNT, () -> new Degrees(0, new Field("0811"), Degrees.AwardedAt.HOME, REPORT));
        refused(Cause.NO_COUNT, () -> new JointOutputs(0, REPORT));
        refused(Cause.NO_COUNT, () -> new PoliciesInfluenced(-1, REPORT));
        refused(Cause.NOBODY, () -> new TrainedTeachers(new People(0, 0, 0), REPORT));
        refused(Cause.TOO_MANY, () -> new JointOutputs(100_001, REPORT));
    }

    @Test
    void countsACohortThreeYearsAfterIfHalfOfItIsKnownThen() {
        Cohort cohort = cohort(
                10,
                Map.of(
                        Year.ONE, new FollowUp(10, 0, 0, 0),
                        Year.THREE, new FollowUp(3, 2, 0, 5),
                        Year.FIVE, new FollowUp(6, 4, 0, 0)));

        assertThat(cohort.counted()).contains(new FollowUp(3, 2, 0, 5));
    }

    @Test
    void countsItFiveYearsAfterWhereTooFewAreKnownAfterThree() {
        Cohort cohort = cohort(
                10,
                Map.of(
                        Year.ONE, new FollowUp(10, 0, 0, 0),
                        Year.THREE, new FollowUp(3, 1, 0, 6),
                        Year.FIVE, new FollowUp(4, 2, 0, 4)));

        assertThat(cohort.countedYear()).contains(Year.FIVE);
    }

    @Test
    void countsItInTheYearThatKnowsMostWhereNoneKnowsHalf() {
        Cohort cohort = cohort(
                10,
                Map.of(
                        Year.ONE, new FollowUp(4, 0, 0, 6),
                        Year.THREE, new FollowUp(2, 1, 0, 7),
                        Year.FIVE, new FollowUp(3, 0, 0, 7)));

        assertThat(cohort.countedYear()).contains(Year.ONE);
    }

    @Test
    void countsNobodyOfACohortThatNobodyAskedAfter() {
        assertThat(cohort(4, Map.of()).counted()).isEmpty();
        assertThat(cohort(4, Map.of(Year.ONE, new FollowUp(0, 0, 0, 4))).counted())
                .isEmpty();
    }

    private static OutcomeRefusedException refused(Cause cause, ThrowingCallable attempt) {
        OutcomeRefusedException refusal = catchThrowableOfType(OutcomeRefusedException.class, attempt);
        assertThat(refusal).isNotNull();
        assertThat(refusal.why()).isEqualTo(cause);
        return refusal;
    }

    private static Activity activity(LocalDate start, LocalDate end, double months, People people) {
        return new Activity(
                Modality.STAFF_EXCHANGE, Place.in(SENEGAL), Place.in(VIETNAM), start, end, months, people, REPORT);
    }

    private static Cohort cohort(int size, Map<Year, FollowUp> followUps) {
        return new Cohort("", size, Modality.SPLIT_SITE_DOCTORATE, SENEGAL, VIETNAM, DAY, followUps, REPORT);
    }
}
