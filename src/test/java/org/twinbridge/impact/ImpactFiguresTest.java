package org.twinbridge.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.RetentionCount;
import org.twinbridge.engine.drain.RetentionPriors;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Attestation;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.Outcomes;
import org.twinbridge.outcome.People;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.outcome.RunningTwinnings;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, RunningTwinnings.class, RunningTwinnings.Today.class})
class ImpactFiguresTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode VIETNAM = new CountryCode("VN");
    private static final CountryCode CANADA = new CountryCode("CA");
    private static final CountryCode BOLIVIA = new CountryCode("BO");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Attestation REPORT = new Attestation("Report", DAY);

    @Autowired
    private ImpactFigures figures;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private RunningTwinnings twinnings;

    /** 6 months from Dakar to Can Tho, 2 back, 4 from La Paz to Montréal; one agreement dormant, one only drafted. */
    @BeforeEach
    void whatWasDone() {
        twinnings.start();
        long south = twinnings.active(DAKAR, CAN_THO);
        long north = twinnings.agreement(LA_PAZ, MONTREAL, AgreementState.DORMANT);
        twinnings.agreement(DAKAR, MONTREAL, AgreementState.DRAFTED);
        twinnings.signInStaff();
        outcomes.record(south, move(Modality.SPLIT_SITE_DOCTORATE, SENEGAL, VIETNAM, 6, new People(2, 1, 0)));
        outcomes.record(south, move(Modality.STAFF_EXCHANGE, VIETNAM, SENEGAL, 2, new People(0, 1, 1)));
        outcomes.record(north, move(Modality.FULL_DEGREE_ABROAD, BOLIVIA, CANADA, 4, new People(1, 1, 0)));
        outcomes.record(north, new Degrees(2, new Field("0912"), Degrees.AwardedAt.HOST, REPORT));
        outcomes.record(
                south,
                new Cohort(
                        "",
                        10,
                        Modality.SPLIT_SITE_DOCTORATE,
                        SENEGAL,
                        VIETNAM,
                        DAY,
                        Map.of(FollowUp.Year.THREE, new FollowUp(6, 2, 0, 2)),
                        REPORT));
    }

    @AfterEach
    void signOut() {
        twinnings.signOut();
    }

    @Test
    void sumsUpWhatWasDoneByGenderAndForAfrica() {
        Totals totals = all().totals();

        assertThat(totals.personMonths()).isEqualTo(12);
        assertThat(totals.people()).isEqualTo(new Headcount(3, 3, 1));
        assertThat(totals.people().shareOfWomen()).isCloseTo(3 / 7., within(1e-12));
        // Both ways between Senegal and Viet Nam: 8 of 12.
        assertThat(totals.africa()).isCloseTo(8 / 12., within(1e-12));
        assertThat(totals.degrees()).containsExactly(Map.entry(Degrees.AwardedAt.HOST, 2));
    }

    @Test
    void tellsWhoMovedWhereThoseOfMostMonthsFirst() {
        assertThat(all().circulation())
                .extracting(Circulation::from, Circulation::to, Circulation::personMonths)
                .containsExactly(tuple(SENEGAL, VIETNAM, 6.), tuple(BOLIVIA, CANADA, 4.), tuple(VIETNAM, SENEGAL, 2.));
    }

    @Test
    void tellsHowMuchStayedInTheSouth() {
        assertThat(all().directions())
                .extracting(DirectionShare::direction, DirectionShare::personMonths)
                .containsExactly(
                        tuple(Direction.SOUTH_SOUTH, 8.),
                        tuple(Direction.NORTH_TO_SOUTH, 0.),
                        tuple(Direction.SOUTH_TO_NORTH, 4.),
                        tuple(Direction.NORTH_NORTH, 0.));
        assertThat(all().directions().getFirst().share()).isCloseTo(8 / 12., within(1e-12));
    }

    @Test
    void tellsOfProtectedCountriesWhatTheyAgreedOnAndWhoLeft() {
        assertThat(all().protectedCountries())
                .filteredOn(country -> country.country().equals(SENEGAL))
                .singleElement()
                .satisfies(senegal -> {
                    assertThat(senegal.agreements()).hasSize(2);
                    assertThat(senegal.monthsOut()).isEqualTo(6);
                    assertThat(senegal.monthsIn()).isEqualTo(2);
                    assertThat(senegal.lists()).isNull();
                });
    }

    @Test
    void tellsRetentionWithPriorCountsAndWhatTheyComeTo() {
        ImpactFilter westAfrica = new ImpactFilter(null, null, M49Region.WESTERN_AFRICA, null, null, true);
        String region = figures.retentionRegion(M49Region.WESTERN_AFRICA);

        RetentionFigure splitSite = figures.report(westAfrica, InitiativeTerms.none())
                .retention(figures.retention(westAfrica), region, RetentionPriors.withDefaults())
                .getFirst();

        // Six of the eight who are known are home: (9.13 + 6)/(11 + 8)
        assertThat(splitSite.modality()).isEqualTo(Modality.SPLIT_SITE_DOCTORATE);
        assertThat(splitSite.posterior().region()).isEqualTo(new RetentionCount(6, 8));
        assertThat(splitSite.posterior().mean()).isCloseTo(15.13 / 19, within(1e-12));
        assertThat(splitSite.unknown()).isEqualTo(2);
        assertThat(splitSite.cohorts()).hasSize(1);
    }

    @Test
    void tellsRetentionOfTheWorldForAContinent() {
        assertThat(figures.retentionRegion(M49Region.AFRICA)).isEmpty();
        assertThat(figures.retentionRegion(M49Region.WESTERN_AFRICA)).isEqualTo("Western Africa");
    }

    @Test
    void putsAgreementsByState() {
        assertThat(all().states())
                .containsOnlyKeys(AgreementState.DRAFTED, AgreementState.ACTIVE, AgreementState.DORMANT)
                .allSatisfy((state, agreements) -> assertThat(agreements).hasSize(1));
    }

    @Test
    void looksAtOneRegionModalityOrPeriodAlone() {
        assertThat(report(new ImpactFilter(null, null, M49Region.SOUTH_AMERICA, null, null, true))
                        .totals()
                        .personMonths())
                .isEqualTo(4);
        assertThat(report(new ImpactFilter(null, null, null, Modality.STAFF_EXCHANGE, null, true))
                        .totals()
                        .personMonths())
                .isEqualTo(2);
        assertThat(report(new ImpactFilter(2023, null, null, null, null, true)).records())
                .isEmpty();
        assertThat(report(new ImpactFilter(2022, 2022, null, null, null, true)).records())
                .hasSize(5);
    }

    @Test
    void looksThroughTheCountriesOfAnInitiative() {
        InitiativeTerms bolivia = InitiativeTerms.none().withCountries(Set.of(BOLIVIA));

        assertThat(figures.report(ImpactFilter.none(), bolivia).circulation())
                .extracting(Circulation::from)
                .containsExactly(BOLIVIA);
    }

    @Test
    void showsOfficersTheSumsOfAllAndOnlyTheirOwnAgreements() {
        twinnings.signInOfficerOf(CAN_THO);

        ImpactReport report = all();

        assertThat(report.totals().personMonths()).isEqualTo(12);
        assertThat(figures.seesAll()).isFalse();
        assertThat(report.agreements().stream().filter(figures::maySee))
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.isMember(CAN_THO)).isTrue());
    }

    @Test
    void leadsEveryMoveBackToItsRecords() {
        assertThat(all().circulation().getFirst().activities())
                .singleElement()
                .extracting(Recorded::outcome)
                .isInstanceOfSatisfying(Activity.class, activity -> assertThat(activity.personMonths())
                        .isEqualTo(6));
    }

    private ImpactReport all() {
        return report(ImpactFilter.none());
    }

    private ImpactReport report(ImpactFilter filter) {
        return figures.report(filter, InitiativeTerms.none());
    }

    private static Activity move(Modality modality, CountryCode from, CountryCode to, double months, People people) {
        return new Activity(
                modality, Place.in(from), Place.in(to), LocalDate.of(2022, 1, 1), DAY, months, people, REPORT);
    }
}
