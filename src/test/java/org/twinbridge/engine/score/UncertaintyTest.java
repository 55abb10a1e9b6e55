package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

class UncertaintyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Field CROPS = new Field("0811");
    private static final Field TEACHING = new Field("0114");

    @Test
    void givesTheSameIntervalEveryTime() {
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.DECLARED);

        ScoreInterval first = uncertainty(dakar, hanoi).interval(dakar, hanoi);
        ScoreInterval again = uncertainty(dakar, hanoi).interval(dakar, hanoi);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void givesBothSidesTheSameIntervalAtEvenBalance() {
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.INFERRED);
        Uncertainty uncertainty = uncertainty(dakar, hanoi);

        ScoreInterval seenFromDakar = uncertainty.interval(dakar, hanoi);
        ScoreInterval seenFromHanoi = uncertainty.interval(hanoi, dakar);

        assertThat(seenFromHanoi).isEqualTo(seenFromDakar);
    }

    @Test
    void doesNotCareInWhichOrderItemsAreListed() {
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.INFERRED);
        Profile turned = dakar.withNeeds(dakar.needs().reversed())
                .withCapacities(dakar.capacities().reversed());

        ScoreInterval asListed = uncertainty(dakar, hanoi).interval(dakar, hanoi);
        ScoreInterval asTurned = uncertainty(turned, hanoi).interval(turned, hanoi);

        assertThat(asTurned.low()).isCloseTo(asListed.low(), within(1e-12));
        assertThat(asTurned.high()).isCloseTo(asListed.high(), within(1e-12));
    }

    @Test
    void liesAroundTheScore() {
        Profile dakar = institution("dakar", "SN", Source.VERIFIED);
        Profile hanoi = institution("hanoi", "VN", Source.VERIFIED);
        double score = scorer(dakar, hanoi).score(dakar, hanoi).score();

        ScoreInterval interval = uncertainty(dakar, hanoi).interval(dakar, hanoi);

        assertThat(score).isBetween(interval.low(), interval.high());
    }

    @Test
    void isWiderWhereProfilesAreOnlyInferred() {
        Profile sureDakar = institution("dakar", "SN", Source.VERIFIED);
        Profile sureHanoi = institution("hanoi", "VN", Source.VERIFIED);
        Profile dimDakar = institution("dakar", "SN", Source.COUNTRY_PRIOR);
        Profile dimHanoi = institution("hanoi", "VN", Source.COUNTRY_PRIOR);

        ScoreInterval sure = uncertainty(sureDakar, sureHanoi).interval(sureDakar, sureHanoi);
        ScoreInterval dim = uncertainty(dimDakar, dimHanoi).interval(dimDakar, dimHanoi);

        // Shares of weight are ½+½c, so that the interval of c .15 is relatively, not absolutely, the wider one.
        assertThat((dim.high() - dim.low()) / dim.high()).isGreaterThan((sure.high() - sure.low()) / sure.high());
    }

    @Test
    void isAPointWhereNothingIsUncertain() {
        // One criterion weighs everything, so Dirichlet(50, 0, …) gives 1; themes have no strengths to draw.
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.DECLARED);
        Policy themesAlone = Policy.withDefaults()
                .withProportions(Map.of(
                        CriterionId.COVERAGE, 0.,
                        CriterionId.THEME, 1.,
                        CriterionId.FEASIBILITY, 0.,
                        CriterionId.TRUST, 0.,
                        CriterionId.PRIORITY, 0.,
                        CriterionId.NETWORK, 0.));
        var scorer = new PartnerScorer(catalogue(dakar, hanoi), themesAlone);
        double score = scorer.score(dakar, hanoi).score();

        ScoreInterval interval = new Uncertainty(scorer, 1).interval(dakar, hanoi);

        assertThat(interval.low()).isCloseTo(score, within(1e-12));
        assertThat(interval.high()).isCloseTo(score, within(1e-12));
    }

    @Test
    void copesWithItemsSoOldThatAlmostNothingIsKnownOfThem() {
        Profile dakar = institution("dakar", "SN", Source.COUNTRY_PRIOR);
        Evidence ancient = Evidence.of(Source.COUNTRY_PRIOR, TODAY.minusYears(60));
        Profile hanoi = institution("hanoi", "VN", Source.DECLARED)
                .withCapacities(List.of(new Capacity(CROPS, Modality.JOINT_RESEARCH, .01, ancient)))
                .withNeeds(List.of(new Need(CROPS, Modality.ANY, 1, ancient)));

        ScoreInterval interval = uncertainty(dakar, hanoi).interval(dakar, hanoi);

        assertThat(interval.low()).isLessThanOrEqualTo(interval.high());
    }

    @Test
    void givesACandidateTheIntervalThatThePairHasAlone() {
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.INFERRED);
        Profile lima = institution("lima", "PE", Source.COUNTRY_PRIOR);
        Uncertainty uncertainty = uncertainty(dakar, hanoi, lima);

        List<UncertainPlace> places = uncertainty.places(dakar, List.of(hanoi, lima), 1);

        assertThat(places).extracting(UncertainPlace::partner).containsExactly(hanoi.id(), lima.id());
        assertThat(places)
                .extracting(UncertainPlace::interval)
                .containsExactly(uncertainty.interval(dakar, hanoi), uncertainty.interval(dakar, lima));
    }

    @Test
    void sharesTheDrawsAmongThoseWhoCouldComeFirst() {
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.DECLARED);
        Profile hue = institution("hue", "VN", Source.DECLARED);
        Profile poor = institution("poor", "VN", Source.DECLARED).withCapacities(List.of());

        List<UncertainPlace> places = uncertainty(dakar, hanoi, hue, poor).places(dakar, List.of(hanoi, hue, poor), 1);

        // Two that are alike share the first place about evenly; whoever offers nothing is never there.
        double hanoiFirst = places.get(0).shareInTop();
        assertThat(hanoiFirst).isBetween(.35, .65);
        assertThat(hanoiFirst + places.get(1).shareInTop()).isCloseTo(1, within(1e-12));
        assertThat(places.get(2).shareInTop()).isZero();
    }

    @Test
    void putsEverybodyInTheTopWhereThereIsRoomForAll() {
        Profile dakar = institution("dakar", "SN", Source.DECLARED);
        Profile hanoi = institution("hanoi", "VN", Source.DECLARED);
        Profile poor = institution("poor", "VN", Source.DECLARED).withCapacities(List.of());

        List<UncertainPlace> places = uncertainty(dakar, hanoi, poor).places(dakar, List.of(hanoi, poor), 10);

        assertThat(places).extracting(UncertainPlace::shareInTop).containsExactly(1., 1.);
    }

    private static Uncertainty uncertainty(Profile... profiles) {
        return new Uncertainty(scorer(profiles), 20261124);
    }

    private static PartnerScorer scorer(Profile... profiles) {
        return new PartnerScorer(catalogue(profiles), Policy.withDefaults());
    }

    private static Catalogue catalogue(Profile... profiles) {
        return Catalogue.of(TODAY, List.of(profiles), CountryTable.of(Map.of()));
    }

    private static Profile institution(String id, String country, Source source) {
        Evidence evidence = Evidence.of(source, TODAY);
        return Profile.of(new InstitutionId(id), id, Kind.UNIVERSITY, new CountryCode(country))
                .withThemes(List.of(new Theme(CROPS, .5, evidence), new Theme(TEACHING, .5, evidence)))
                .withNeeds(List.of(
                        new Need(CROPS, Modality.JOINT_RESEARCH, .7, evidence),
                        new Need(TEACHING, Modality.TEACHER_TRAINING, .4, evidence)))
                .withCapacities(List.of(
                        new Capacity(CROPS, Modality.JOINT_RESEARCH, .6, evidence),
                        new Capacity(TEACHING, Modality.ANY, .5, evidence)));
    }
}
