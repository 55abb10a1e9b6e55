package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.drain.Countries.CHINA;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.SENEGAL;
import static org.twinbridge.engine.drain.Countries.exposed;
import static org.twinbridge.engine.drain.Countries.nobodyGoes;
import static org.twinbridge.engine.drain.Countries.northern;
import static org.twinbridge.engine.drain.Countries.southern;
import static org.twinbridge.engine.drain.Countries.table;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.RecordedRetention.Group;
import org.twinbridge.engine.profile.Modality;

/**
 * Retention by hand: what is expected of a region is the prior s·r and what was counted elsewhere, worth at most 20
 * people; the region's own people are added to that. Split-site doctorates start from .83 worth 11 people: 9.13 of 11.
 */
class RetentionPosteriorTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final String WEST_AFRICA = "Western Africa";
    private static final RetentionPriors PRIORS = RetentionPriors.withDefaults();

    @Test
    void isExactlyThePriorWhereNobodyIsRecorded() {
        RetentionPosterior posterior = splitSite(RecordedRetention.none());

        assertThat(posterior.mean()).isEqualTo(.83);
        assertThat(posterior.strength()).isEqualTo(11);
        assertThat(posterior.hasCounts()).isFalse();
    }

    @Test
    void addsThePeopleOfTheRegionToThePrior() {
        RetentionPosterior posterior = splitSite(recorded(splitSite(WEST_AFRICA, 6, 10)));

        // (9.13 + 6)/(11 + 10)
        assertThat(posterior.mean()).isCloseTo(15.13 / 21, NEAR);
        assertThat(posterior.strength()).isEqualTo(21);
    }

    /** Quantiles of Beta(15.13, 5.87) from SciPy 1.11 ({@code scipy.stats.beta.ppf}). */
    @Test
    void tellsTheIntervalThatHoldsFourFifths() {
        RetentionPosterior posterior = splitSite(recorded(splitSite(WEST_AFRICA, 6, 10)));

        assertThat(posterior.low()).isCloseTo(.59204812, within(1e-7));
        assertThat(posterior.high()).isCloseTo(.83930138, within(1e-7));
    }

    @Test
    void expectsOfARegionWithoutPeopleWhatWasCountedElsewhere() {
        RetentionPosterior posterior = splitSite(recorded(splitSite("Caribbean", 2, 5)));

        // (9.13 + 2)/(11 + 5)
        assertThat(posterior.mean()).isCloseTo(11.13 / 16, NEAR);
        assertThat(posterior.strength()).isEqualTo(16);
    }

    @Test
    void letsAllTheRestOfTheWorldCountForNoMoreThanTwentyPeople() {
        RetentionPosterior posterior =
                splitSite(recorded(splitSite("Caribbean", 18, 20), splitSite(WEST_AFRICA, 6, 10)));

        // elsewhere (9.13 + 18)/31 = .875161…, worth 20 and not 31; then (20·.875161… + 6)/30
        assertThat(posterior.expected()).isCloseTo(27.13 / 31, NEAR);
        assertThat(posterior.mean()).isCloseTo((20 * 27.13 / 31 + 6) / 30, NEAR);
        assertThat(posterior.mean()).isCloseTo(.783441, within(1e-6));
    }

    @Test
    void countsNobodyTwiceWhereTheRegionIsPartOfTheWorld() {
        RecordedRetention recorded = recorded(splitSite("Caribbean", 18, 20), splitSite(WEST_AFRICA, 6, 10));

        assertThat(splitSite(recorded).elsewhere()).isEqualTo(new RetentionCount(18, 20));
        assertThat(recorded.posteriorOfTheWorld(Modality.SPLIT_SITE_DOCTORATE, PRIORS)
                        .expected())
                .isCloseTo((9.13 + 24) / 41, NEAR);
    }

    @Test
    void addsUpGroupsOfOneModalityAndRegion() {
        RecordedRetention recorded = recorded(splitSite(WEST_AFRICA, 1, 4), splitSite(WEST_AFRICA, 5, 6));

        assertThat(recorded).extracting(r -> splitSite(r).region()).isEqualTo(new RetentionCount(6, 10));
        assertThat(recorded.regions()).containsExactly(WEST_AFRICA);
    }

    @Test
    void movesAnAssumedPriorFasterThanAMeasuredOne() {
        RecordedRetention recorded = recorded(
                new Group(Modality.STAFF_EXCHANGE, WEST_AFRICA, new RetentionCount(10, 16)),
                new Group(Modality.FULL_DEGREE_ABROAD, WEST_AFRICA, new RetentionCount(10, 16)));

        // Assumed: (.95·4 + 10)/20; measured by 1,800 people, worth 20: (.24·20 + 10)/36
        assertThat(recorded.posterior(Modality.STAFF_EXCHANGE, WEST_AFRICA, PRIORS)
                        .mean())
                .isCloseTo(.69, NEAR);
        assertThat(recorded.posterior(Modality.FULL_DEGREE_ABROAD, WEST_AFRICA, PRIORS)
                        .mean())
                .isCloseTo(14.8 / 36, NEAR);
    }

    @Test
    void tellsOneNumberWhereAPriorLeavesNoDoubt() {
        RetentionPriors certain = PRIORS.with(Modality.DISTANCE_LEARNING, new RetentionPriors.Retention(1, false));

        RetentionPosterior posterior =
                RecordedRetention.none().posterior(Modality.DISTANCE_LEARNING, WEST_AFRICA, certain);

        assertThat(posterior.low()).isEqualTo(1);
        assertThat(posterior.high()).isEqualTo(1);
    }

    @Test
    void weighsAPriorByTheSizeOfItsSource() {
        assertThat(PRIORS.byModality()).allSatisfy((modality, prior) -> assertThat(prior.strength())
                .isEqualTo(RetentionPriors.usualStrength(modality, prior.measured())));
    }

    @Test
    void refusesMorePeopleAtHomeThanAreKnown() {
        assertThatThrownBy(() -> new RetentionCount(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Of 2 people who are known, 3 cannot be at home.");
    }

    @Test
    void refusesAPriorThatOutweighsWhateverIsRecorded() {
        assertThatThrownBy(() -> new RetentionPriors.Retention(.5, true, 21))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("21");
    }

    @Test
    void movesThePairTermOfTheRegionThatWasRecorded() {
        CountryTable countries = table(exposed(SENEGAL, .6), northern(FRANCE, .15))
                .withOutflow(nobodyGoes(SENEGAL, FRANCE))
                .withRetention(recorded(splitSite(WEST_AFRICA, 6, 10)));

        BrainDrain term = term(countries).assess(SENEGAL, FRANCE, planned(Modality.SPLIT_SITE_DOCTORATE));

        // R = 15.13/21 = .720476; V = .4·R + .125 + .075 = .488190; Q = .45·.5·(1 − R) = .062893;
        // B = .5 + .6·(.488190 − .45 − .094339) = .466310, where without outcomes it is .514775
        assertThat(term.retention()).isCloseTo(15.13 / 21, NEAR);
        assertThat(term.value()).isCloseTo(.466310, within(1e-6));
        assertThat(term.verdict()).isEqualTo(BrainDrain.Verdict.DRAINS);
    }

    @Test
    void leavesATermAloneThatNothingRecordedSpeaksOf() {
        CountryTable countries =
                table(exposed(SENEGAL, .6), southern(CHINA, .5)).withOutflow(nobodyGoes(SENEGAL, CHINA));
        RecordedRetention othersWay = recorded(splitSite(WEST_AFRICA, 0, 30));

        BrainDrain without = term(countries).assess(SENEGAL, CHINA, planned(Modality.JOINT_RESEARCH));
        BrainDrain with =
                term(countries.withRetention(othersWay)).assess(SENEGAL, CHINA, planned(Modality.JOINT_RESEARCH));

        assertThat(with).isEqualTo(without);
    }

    @Test
    void givesUndeclaredMonthsTheWorstOfWhatIsBelieved() {
        CountryTable countries = table(exposed(SENEGAL, .6), northern(FRANCE, .15))
                .withOutflow(nobodyGoes(SENEGAL, FRANCE))
                .withRetention(recorded(new Group(Modality.STAFF_EXCHANGE, WEST_AFRICA, new RetentionCount(0, 36))));

        // (3.8 + 0)/40, lower than the full degrees' .24
        assertThat(term(countries)
                        .assess(SENEGAL, FRANCE, planned(Modality.ANY))
                        .retention())
                .isCloseTo(.095, NEAR);
    }

    @Test
    void stillTempersFullDegreesByWhereTheirCorridorLeads() {
        ScholarOutflow outflow = ScholarOutflow.of(List.of(
                new ScholarOutflow.Corridor(SENEGAL, FRANCE, 10, 20, .5),
                new ScholarOutflow.Corridor(Countries.NIGERIA, FRANCE, 10, 20, .3)));
        CountryTable countries = table(exposed(SENEGAL, .6), northern(FRANCE, .15))
                .withOutflow(outflow)
                .withRetention(
                        recorded(new Group(Modality.FULL_DEGREE_ABROAD, WEST_AFRICA, new RetentionCount(10, 16))));

        // Pooled (10 + 6)/40 = .4; Senegal's own .5 is 1.25 times as much: 1 − (1 − 14.8/36)·1.25
        assertThat(term(countries)
                        .assess(SENEGAL, FRANCE, planned(Modality.FULL_DEGREE_ABROAD))
                        .retention())
                .isCloseTo(1 - (1 - 14.8 / 36) * 1.25, NEAR);
    }

    private static RetentionPosterior splitSite(RecordedRetention recorded) {
        return recorded.posterior(Modality.SPLIT_SITE_DOCTORATE, WEST_AFRICA, PRIORS);
    }

    private static Group splitSite(String region, int home, int known) {
        return new Group(Modality.SPLIT_SITE_DOCTORATE, region, new RetentionCount(home, known));
    }

    private static RecordedRetention recorded(Group... groups) {
        return RecordedRetention.of(List.of(groups));
    }

    private static MobilityPlan planned(Modality modality) {
        return MobilityPlan.planned(Map.of(modality, 6.));
    }

    private static BrainDrainTerm term(CountryTable countries) {
        return new BrainDrainTerm(countries, BrainDrainConstants.withDefaults());
    }
}
