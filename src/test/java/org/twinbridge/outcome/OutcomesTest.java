package org.twinbridge.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;
import static org.twinbridge.matching.ui.StoredCatalogue.NAIROBI;
import static org.twinbridge.matching.ui.StoredCatalogue.THIES;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.RetentionPriors;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.outcome.FollowUp.Year;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, RunningTwinnings.class, RunningTwinnings.Today.class})
class OutcomesTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode VIETNAM = new CountryCode("VN");
    private static final CountryCode CANADA = new CountryCode("CA");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Attestation REPORT = new Attestation("Report of the coordinator", DAY);

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private OutcomeRegister register;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Matching matching;

    @Autowired
    private RunningTwinnings twinnings;

    @Autowired
    private JdbcTemplate jdbc;

    private long dakarWithCanTho;
    private long laPazWithMontreal;

    @BeforeEach
    void twoAgreements() {
        twinnings.start();
        dakarWithCanTho = twinnings.active(DAKAR, CAN_THO);
        laPazWithMontreal = twinnings.active(LA_PAZ, MONTREAL);
        twinnings.signInOfficerOf(DAKAR);
    }

    @AfterEach
    void signOut() {
        twinnings.signOut();
    }

    @Test
    void keepsAnActivityAsItWasTyped() {
        Activity activity = exchange(Place.at(DAKAR, SENEGAL), Place.at(CAN_THO, VIETNAM));

        Recorded recorded = outcomes.record(dakarWithCanTho, activity);

        assertThat(outcomes.of(dakarWithCanTho)).containsExactly(recorded);
        assertThat(recorded.outcome()).isEqualTo(activity);
        assertThat(recorded.by()).isEqualTo("fatou");
        assertThat(recorded.sample()).isFalse();
    }

    @Test
    void givesACohortACodeThatSaysNothing() {
        Recorded first = outcomes.record(dakarWithCanTho, cohort(10, Map.of()));
        Recorded second = outcomes.record(dakarWithCanTho, cohort(10, Map.of()));

        assertThat(code(first)).matches("C-[2-9A-HJ-NP-Z]{6}").isNotEqualTo(code(second));
    }

    @Test
    void addsWhereACohortIsYearByYear() {
        Recorded recorded = outcomes.record(dakarWithCanTho, cohort(10, Map.of()));

        Recorded after = outcomes.followUp(recorded.id(), recorded.version(), Year.ONE, new FollowUp(6, 3, 1, 0));

        assertThat(after.outcome()).isInstanceOfSatisfying(Cohort.class, cohort -> assertThat(cohort.followUps())
                .containsExactly(Map.entry(Year.ONE, new FollowUp(6, 3, 1, 0))));
    }

    @Test
    void refusesToSayWhereACohortIsBeforeItsTime() {
        Recorded recorded = outcomes.record(dakarWithCanTho, cohort(10, Map.of()));

        // Its stay ended on 30 June 2022; five years after is 30 June 2027.
        OutcomeRefusedException refusal = refused(
                Cause.FOLLOWED_UP_TOO_EARLY,
                () -> outcomes.followUp(recorded.id(), recorded.version(), Year.FIVE, new FollowUp(10, 0, 0, 0)));
        assertThat(refusal.values()).containsExactly(Year.FIVE, DAY, LocalDate.of(2027, 6, 30));
    }

    @Test
    void refusesWhatACollegueChangedMeanwhileAndKeepsTheirs() {
        Recorded seen = outcomes.record(dakarWithCanTho, cohort(10, Map.of()));
        outcomes.followUp(seen.id(), seen.version(), Year.ONE, new FollowUp(6, 3, 1, 0));

        refused(
                Cause.CHANGED_MEANWHILE,
                () -> outcomes.followUp(seen.id(), seen.version(), Year.ONE, new FollowUp(10, 0, 0, 0)));

        assertThat(register.of(dakarWithCanTho))
                .singleElement()
                .extracting(Recorded::outcome)
                .isInstanceOfSatisfying(Cohort.class, cohort -> assertThat(
                                cohort.followUps().get(Year.ONE).home())
                        .isEqualTo(6));
    }

    @Test
    void countsARecordNoLongerThatWasTakenBackAndKeepsItsRow() {
        Recorded mistake = outcomes.record(dakarWithCanTho, new JointOutputs(40, REPORT));

        outcomes.withdraw(mistake.id(), mistake.version());

        assertThat(outcomes.of(dakarWithCanTho)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from outcome", Long.class))
                .isEqualTo(1);
    }

    @Test
    void refusesAnOfficerTheAgreementsOfOthersByWhateverNumber() {
        twinnings.signInStaff();
        Recorded theirs = outcomes.record(laPazWithMontreal, new JointOutputs(2, REPORT));
        twinnings.signInOfficerOf(DAKAR);

        denied(() -> outcomes.of(laPazWithMontreal));
        denied(() -> outcomes.of(-1));
        denied(() -> outcomes.record(laPazWithMontreal, new JointOutputs(1, REPORT)));
        denied(() -> outcomes.withdraw(theirs.id(), theirs.version()));
        denied(() -> outcomes.followUp(theirs.id(), theirs.version(), Year.ONE, new FollowUp(1, 0, 0, 0)));
        assertThat(outcomes.mine()).isEmpty();
        assertThat(register.of(laPazWithMontreal)).containsExactly(theirs);
    }

    @Test
    void showsOfficersTheirOwnRecordsAndStaffAll() {
        twinnings.signInStaff();
        Recorded theirs = outcomes.record(laPazWithMontreal, new JointOutputs(2, REPORT));
        Recorded ours = outcomes.record(dakarWithCanTho, new JointOutputs(1, REPORT));

        assertThat(outcomes.mine()).containsExactly(theirs, ours);
        twinnings.signInOfficerOf(CAN_THO);
        assertThat(outcomes.mine()).containsExactly(ours);
    }

    @Test
    void refusesThoseWhoAreNotSignedIn() {
        twinnings.signOut();

        assertThatThrownBy(() -> outcomes.record(dakarWithCanTho, new JointOutputs(1, REPORT)))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgreementState.class,
            names = {"DRAFTED", "AGREED", "WITHDRAWN"})
    void refusesOutcomesOfAnAgreementThatNeverBegan(AgreementState state) {
        long number = twinnings.agreement(DAKAR, MONTREAL, state);

        refused(Cause.NOT_BEGUN, () -> outcomes.record(number, new JointOutputs(1, REPORT)));
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        var nextYear = new Attestation("Report", LocalDate.of(2027, 1, 1));

        refused(Cause.NOT_YET, () -> outcomes.record(dakarWithCanTho, new JointOutputs(1, nextYear)));
    }

    @Test
    void refusesWhatHappenedBeforeTheAgreementBegan() {
        var before = new Attestation("Report", LocalDate.of(2017, 12, 31));

        refused(Cause.BEFORE_THE_AGREEMENT, () -> outcomes.record(dakarWithCanTho, new JointOutputs(1, before)));
    }

    @Test
    void refusesInstitutionsAndCountriesThatAreNoMembers() {
        refused(
                Cause.NOT_A_MEMBER,
                () -> outcomes.record(dakarWithCanTho, exchange(Place.at(THIES, SENEGAL), Place.at(CAN_THO, VIETNAM))));
        refused(
                Cause.NOT_A_MEMBER,
                () -> outcomes.record(dakarWithCanTho, exchange(Place.at(DAKAR, CANADA), Place.in(VIETNAM))));
        refused(
                Cause.NO_MEMBER_ON_EITHER_END,
                () -> outcomes.record(dakarWithCanTho, exchange(Place.in(CANADA), Place.in(new CountryCode("FR")))));
    }

    @Test
    void leavesScoresAloneUntilItIsKnownWhereACohortIs() {
        long before = institutions.changeNumber();

        outcomes.record(dakarWithCanTho, exchange(Place.in(SENEGAL), Place.in(VIETNAM)));
        outcomes.record(dakarWithCanTho, cohort(10, Map.of()));

        assertThat(institutions.changeNumber()).isEqualTo(before);
        assertThat(matching.catalogueSince(before).countries().retention().regions())
                .isEmpty();
    }

    /**
     * Dakar and the Kenyan institute have said nothing of modalities: six months each of joint research (.90), split-site
     * doctorate (.83) and staff exchange (.95), R = 2.68/3. Senegal is the more exposed. Of ten on split-site doctorates
     * from Western Africa four are home after three years: (9.13 + 4)/21 = .625238, so that R falls by (.83 − .625238)/3
     * = .068254; V falls by .4 and Q grows by A·(½ + ½φ) of that, and S moves by a quarter of B.
     */
    @Test
    void movesTheRetentionOfTheRegionAndWithItThePairsScore() {
        BrainDrain before = score(DAKAR, NAIROBI).brainDrain();
        double scoreBefore = score(DAKAR, NAIROBI).score();
        long changeBefore = institutions.changeNumber();

        outcomes.record(dakarWithCanTho, cohort(10, Map.of(Year.THREE, new FollowUp(4, 5, 1, 0))));

        assertThat(institutions.changeNumber()).isEqualTo(changeBefore + 1);
        assertThat(register.retention()
                        .posterior(Modality.SPLIT_SITE_DOCTORATE, "Western Africa", RetentionPriors.withDefaults())
                        .mean())
                .isCloseTo(13.13 / 21, within(1e-12));
        BrainDrain after = score(DAKAR, NAIROBI).brainDrain();
        double fall = (.83 - 13.13 / 21) / 3;
        assertThat(before.exposed()).isEqualTo(BrainDrain.Exposed.SELF);
        assertThat(before.retention()).isCloseTo(2.68 / 3, within(1e-12));
        assertThat(after.retention()).isCloseTo(2.68 / 3 - fall, within(1e-12));
        double loss = before.exposure() * (.4 + 1.5 * before.asymmetry() * (.5 + .5 * before.corridor())) * fall;
        assertThat(after.value()).isCloseTo(before.value() - loss, within(1e-12));
        assertThat(score(DAKAR, NAIROBI).score()).isCloseTo(scoreBefore - .25 * loss, within(1e-12));
    }

    @Test
    void countsNoSampleOfTheDemonstration() {
        outcomes.record(dakarWithCanTho, cohort(10, Map.of(Year.THREE, new FollowUp(4, 5, 1, 0))));
        jdbc.update("update outcome set sample = true");

        assertThat(register.retention().regions()).isEmpty();
    }

    private PairScore score(InstitutionId self, InstitutionId partner) {
        var catalogue = matching.catalogueSince(institutions.changeNumber());
        return new PartnerScorer(catalogue, Policy.withDefaults())
                .score(catalogue.profile(self), catalogue.profile(partner));
    }

    private static String code(Recorded recorded) {
        return ((Cohort) recorded.outcome()).code();
    }

    private static Activity exchange(Place from, Place to) {
        return new Activity(
                Modality.STAFF_EXCHANGE, from, to, LocalDate.of(2022, 1, 1), DAY, 6.5, new People(2, 1, 0), REPORT);
    }

    private static Cohort cohort(int size, Map<Year, FollowUp> followUps) {
        return new Cohort("", size, Modality.SPLIT_SITE_DOCTORATE, SENEGAL, VIETNAM, DAY, followUps, REPORT);
    }

    private static void denied(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
    }

    private static OutcomeRefusedException refused(Cause cause, ThrowingCallable attempt) {
        OutcomeRefusedException refusal = catchThrowableOfType(OutcomeRefusedException.class, attempt);
        assertThat(refusal).isNotNull();
        assertThat(refusal.why()).isEqualTo(cause);
        return refusal;
    }
}
