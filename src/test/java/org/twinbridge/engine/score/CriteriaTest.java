package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.score.Institutions.BIOCHEMISTRY;
import static org.twinbridge.engine.score.Institutions.BIOLOGY;
import static org.twinbridge.engine.score.Institutions.CHEMISTRY;
import static org.twinbridge.engine.score.Institutions.COUNTRIES;
import static org.twinbridge.engine.score.Institutions.CROPS;
import static org.twinbridge.engine.score.Institutions.DAY;
import static org.twinbridge.engine.score.Institutions.LIFE_SCIENCES;
import static org.twinbridge.engine.score.Institutions.MEDICINE;
import static org.twinbridge.engine.score.Institutions.NATURAL_SCIENCES;
import static org.twinbridge.engine.score.Institutions.capacity;
import static org.twinbridge.engine.score.Institutions.inChina;
import static org.twinbridge.engine.score.Institutions.inFrance;
import static org.twinbridge.engine.score.Institutions.inSenegal;
import static org.twinbridge.engine.score.Institutions.longitude;
import static org.twinbridge.engine.score.Institutions.need;
import static org.twinbridge.engine.score.Institutions.setting;
import static org.twinbridge.engine.score.Institutions.theme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.engine.drain.Countries;
import org.twinbridge.engine.drain.CountryPair;
import org.twinbridge.engine.drain.CountryTies;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/** The six criteria at their edges. Declared items of today count .8 of their weight. */
class CriteriaTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final Profile DAKAR = inSenegal("dakar");
    private static final Profile HARBIN = inChina("harbin");
    private static final Profile LYON = inFrance("lyon");

    @Nested
    class CoverageCounts {

        private final Coverage coverage = new Coverage();

        @Test
        void nothingWhereNoNeedIsStated() {
            Profile able = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, 1)));

            assertThat(coverage.value(DAKAR, able, setting())).isZero();
        }

        @Test
        void nothingWhereThePartnerHasNothingToGive() {
            Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, 1)));

            assertThat(coverage.value(needy, HARBIN, setting())).isZero();
        }

        @Test
        void theBestCapacityForEachNeedAndNotTheirSum() {
            Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.JOINT_RESEARCH, 1)));
            Profile able = HARBIN.withCapacities(List.of(
                    capacity(BIOLOGY, Modality.JOINT_RESEARCH, .5),
                    capacity(BIOCHEMISTRY, Modality.JOINT_RESEARCH, .9),
                    capacity(BIOLOGY, Modality.ANY, .5)));

            // 1·.4 = .4; 2/3·.72 = .48; .8·.4 = .32
            assertThat(coverage.value(needy, able, setting())).isCloseTo(.48, NEAR);
        }

        @Test
        void needsByTheirUrgencyTemperedByConfidence() {
            var inferred = new Need(CROPS, Modality.ANY, .8, Evidence.of(Source.INFERRED, DAY));
            Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, .5), inferred));
            Profile able = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, 1)));

            // ũ: .5·.8 = .4 and .8·.65 = .52; met: 1·.8 and 0: .32/.92
            assertThat(coverage.value(needy, able, setting())).isCloseTo(.32 / .92, NEAR);
        }

        @Test
        void itemsLessAsTheyAge() {
            Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, .5)));
            Profile able = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, 1)));
            var fourYearsOn = new Setting(
                    Catalogue.of(DAY.plusDays(1461), List.of(needy, able), COUNTRIES), Policy.withDefaults());

            // 1,461 days are two half-lives and 3 hundredths of a day: c .6 → .15, share .575
            assertThat(coverage.value(needy, able, fourYearsOn)).isCloseTo(.575, within(1e-4));
        }
    }

    @Nested
    class ThemesOverlap {

        private final ThemeOverlap overlap = new ThemeOverlap();

        @Test
        void notAtAllWhereEitherHasNone() {
            Profile biologists = DAKAR.withThemes(List.of(theme(BIOLOGY, 1)));

            assertThat(overlap.value(biologists, HARBIN, setting())).isZero();
            assertThat(overlap.value(HARBIN, biologists, setting())).isZero();
            assertThat(ThemeOverlap.of(biologists.themes(), List.of(), Similarity.withDefaults()))
                    .isZero();
            assertThat(ThemeOverlap.of(List.of(), biologists.themes(), Similarity.withDefaults()))
                    .isZero();
        }

        /** 1 − ((s − .6)/.6)²: nothing in common 0, the sweet spot 1, all in common 1 − (2/3)² = 5/9. */
        @ParameterizedTest
        @CsvSource({"0, 0", ".3, .75", ".6, 1", ".9, .75", "1, .5555555555555556"})
        void bestAtTheSweetSpot(double s, double expected) {
            assertThat(ThemeOverlap.sweetness(s, .6)).isCloseTo(expected, NEAR);
        }

        @Test
        void downToNothingAtTheFartherEnd() {
            // s* = .3: the farther end is 1
            assertThat(ThemeOverlap.sweetness(1, .3)).isCloseTo(0, NEAR);
            assertThat(ThemeOverlap.sweetness(0, .3)).isCloseTo(1 - 9 / 49., NEAR);
        }

        @Test
        void bySoftCosine() {
            Profile biologists = DAKAR.withThemes(List.of(theme(BIOLOGY, .5), theme(CROPS, .5)));
            Profile chemists = HARBIN.withThemes(List.of(theme(BIOCHEMISTRY, .75), theme(CHEMISTRY, .25)));

            // a·b = .5·.75·2/3 + .5·.25·1/3 = .291667; a·a = .5; b·b = .5625 + .0625 + 2·.75·.25·1/3 = .75
            // s = .291667/√.375 = .476290; 1 − ((.476290 − .6)/.6)² = .957488
            assertThat(ThemeOverlap.of(biologists.themes(), chemists.themes(), Similarity.withDefaults()))
                    .isCloseTo(.476290, within(1e-6));
            assertThat(overlap.value(biologists, chemists, setting())).isCloseTo(.957488, within(1e-6));
        }

        @Test
        void fullyWithTheSameThemes() {
            List<Theme> themes = List.of(theme(BIOLOGY, .5), theme(CROPS, .5));

            assertThat(ThemeOverlap.of(themes, themes, Similarity.withDefaults()))
                    .isCloseTo(1, NEAR);
        }
    }

    @Nested
    class WorkIsFeasible {

        private final Feasibility feasibility = new Feasibility();

        @Test
        void byAQuarterWhereNothingIsKnown() {
            assertThat(feasibility.value(DAKAR, HARBIN, setting())).isEqualTo(.25);
        }

        @Test
        void byTheMeanOfItsFourParts() {
            Profile own = DAKAR.withLanguages(Set.of("fr")).withPlace(longitude(0));
            Profile other = LYON.withLanguages(Set.of("fr")).withPlace(longitude(3));
            var ties = CountryTies.of(
                    Map.of(new CountryPair(Countries.FRANCE, Countries.SENEGAL), 5.),
                    Map.of(Countries.FRANCE, 10., Countries.SENEGAL, 10.));
            var setting = new Setting(
                    Catalogue.of(DAY, List.of(own, other), COUNTRIES.withTies(ties)), Policy.withDefaults());

            // language 1, modality unknown .25, time 1, the only pair of countries .5: 2.75/4
            assertThat(feasibility.value(own, other, setting)).isCloseTo(.6875, NEAR);
        }

        @Test
        void inACommonLanguage() {
            assertThat(Feasibility.language(Set.of("fr", "wo"), Set.of("fr"))).isEqualTo(1);
            assertThat(Feasibility.language(Set.of("fr"), Set.of("zh"))).isZero();
            assertThat(Feasibility.language(Set.of(), Set.of("zh"))).isEqualTo(.25);
            assertThat(Feasibility.language(Set.of("fr"), Set.of())).isEqualTo(.25);
        }

        @ParameterizedTest(name = "{0}° and {1}°: {2}")
        @CsvSource({
            "0, 0, 1",
            "0, 60, 1", // 4 h
            "0, 67.5, .9166666666666666", // 4.5 h
            "0, 105, .5", // 7 h
            "0, 150, 0", // 10 h
            "0, 180, 0", // 12 h
            "-170, 170, 1", // 20° across the date line, not 340°
            "170, -85, .5" // 105° across it
        })
        void withinTheHoursOfADay(double own, double other, double expected) {
            assertThat(Feasibility.time(longitude(own), longitude(other))).isCloseTo(expected, NEAR);
        }

        @Test
        void byAQuarterWhereAPlaceIsUnknown() {
            assertThat(Feasibility.time(null, longitude(0))).isEqualTo(.25);
            assertThat(Feasibility.time(longitude(0), null)).isEqualTo(.25);
        }

        @Test
        void byTheShareOfUrgencyWhoseModalityBothAccept() {
            Profile own = DAKAR.withNeeds(List.of(
                            need(BIOLOGY, Modality.JOINT_RESEARCH, .6),
                            need(BIOLOGY, Modality.INFRASTRUCTURE, .3),
                            need(BIOLOGY, Modality.ANY, .1)))
                    .withAcceptedModalities(Set.of(Modality.JOINT_RESEARCH, Modality.INFRASTRUCTURE));
            Profile other = HARBIN.withAcceptedModalities(Set.of(Modality.JOINT_RESEARCH, Modality.DISTANCE_LEARNING));

            assertThat(Feasibility.modality(own, other)).isCloseTo(.7, NEAR);
        }

        @Test
        void notByNeedsOpenToAnyWhereBothAgreeOnNothing() {
            Profile own = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, .1)))
                    .withAcceptedModalities(Set.of(Modality.JOINT_RESEARCH));
            Profile other = HARBIN.withAcceptedModalities(Set.of(Modality.DISTANCE_LEARNING));

            assertThat(Feasibility.modality(own, other)).isZero();
        }

        @Test
        void byAQuarterWhereModalitiesOrNeedsAreUnknown() {
            Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, .1)));
            Profile open = HARBIN.withAcceptedModalities(Set.of(Modality.DISTANCE_LEARNING));

            assertThat(Feasibility.modality(needy, open)).isEqualTo(.25);
            assertThat(Feasibility.modality(needy.withAcceptedModalities(Set.of(Modality.DISTANCE_LEARNING)), HARBIN))
                    .isEqualTo(.25);
            assertThat(Feasibility.modality(open, open)).isEqualTo(.25);
        }
    }

    @Nested
    class TrustGrows {

        /** 20 % quantiles by SciPy 1.11, {@code scipy.stats.beta.ppf(.2, 2 + kept, 2 + made − kept)}. */
        @ParameterizedTest
        @CsvSource({
            "0, 0, .2871407254",
            "1, 1, .4175464255",
            "1, 0, .2123171283",
            "10, 8, .6160593561",
            "10, 10, .7866843032"
        })
        void byTheLowerBoundOfCommitmentsKept(int made, int kept, double expected) {
            assertThat(new TrackRecord(made, kept).trust()).isCloseTo(expected, within(1e-8));
        }

        @Test
        void inThePartnerAndNotInOneself() {
            var record = new TrackRecord(10, 10);
            var setting = new Setting(
                    catalogue(List.of(twinning(DAKAR, LYON, Set.of(), false, record, TrackRecord.none())), List.of()),
                    Policy.withDefaults());

            assertThat(new Trust().value(LYON, DAKAR, setting)).isCloseTo(record.trust(), NEAR);
            assertThat(new Trust().value(DAKAR, LYON, setting))
                    .isCloseTo(TrackRecord.none().trust(), NEAR);
        }

        @Test
        void overAllTwinningsOfAnInstitution() {
            Catalogue catalogue = catalogue(
                    List.of(
                            twinning(DAKAR, LYON, Set.of(), false, new TrackRecord(3, 2), new TrackRecord(5, 5)),
                            twinning(HARBIN, DAKAR, Set.of(), true, new TrackRecord(7, 0), new TrackRecord(4, 4))),
                    List.of());

            assertThat(catalogue.trackRecord(DAKAR.id())).isEqualTo(new TrackRecord(7, 6));
            assertThat(catalogue.trackRecord(HARBIN.id())).isEqualTo(new TrackRecord(7, 0));
            assertThat(catalogue.trackRecord(new InstitutionId("elsewhere"))).isEqualTo(TrackRecord.none());
        }

        @Test
        void notByMoreThanWasPromised() {
            assertThatIllegalArgumentException().isThrownBy(() -> new TrackRecord(1, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> new TrackRecord(1, -1));
        }
    }

    @Nested
    class PrioritiesCount {

        private final PriorityShare priority = new PriorityShare();
        private final Profile needy =
                DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, .75), need(CROPS, Modality.ANY, .25)));

        @Test
        void allNeedsWhereNoneIsSet() {
            Profile able = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .5)));

            assertThat(priority.value(needy, able, setting())).isCloseTo(.75, NEAR);
        }

        @Test
        void aNeedFromAMatchOfAQuarterOn() {
            // 1 · .3125 · .8 = .25, the least that counts
            Profile justAble = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .3125)));
            Profile notAble = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .3124)));

            assertThat(priority.value(needy, justAble, setting())).isCloseTo(.75, NEAR);
            assertThat(priority.value(needy, notAble, setting())).isZero();
        }

        @Test
        void needsInThePrioritiesAndBelowThemAlone() {
            Profile able = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .5)));

            assertThat(priority.value(needy, able, prioritising(NATURAL_SCIENCES)))
                    .isEqualTo(1);
            assertThat(priority.value(needy, able, prioritising(CROPS))).isZero();
            assertThat(priority.value(needy, able, prioritising(BIOLOGY, CROPS)))
                    .isCloseTo(.75, NEAR);
        }

        @Test
        void nothingWhereNoNeedIsAPriority() {
            Profile able = HARBIN.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .5)));

            assertThat(priority.value(needy, able, prioritising(MEDICINE))).isZero();
            assertThat(priority.value(DAKAR, able, setting())).isZero();
        }

        private Setting prioritising(Field... fields) {
            return new Setting(
                    Institutions.catalogue(needy), Policy.withDefaults().withPriorities(Set.of(fields)));
        }
    }

    @Nested
    class AcquaintancesBind {

        private final NetworkTies network = new NetworkTies();
        private final Profile broker = inFrance("broker");
        private final Profile secondBroker = inFrance("second-broker");
        private final Profile other = inFrance("other");

        @Test
        void notAtAllWhereNobodyIsKnownToBoth() {
            assertThat(network.value(DAKAR, HARBIN, setting())).isZero();
            assertThat(network.value(DAKAR, HARBIN, among(tie(DAKAR, broker), tie(HARBIN, secondBroker))))
                    .isZero();
        }

        @Test
        void fullyTheClosestCandidate() {
            // common with Harbin: both brokers, 1/ln 2 + 1/ln 3; with other: the second, 1/ln 3
            Setting setting = among(
                    tie(DAKAR, broker),
                    tie(HARBIN, broker),
                    tie(DAKAR, secondBroker),
                    tie(HARBIN, secondBroker),
                    tie(other, secondBroker));
            double closest = 1 / Math.log(2) + 1 / Math.log(3);

            assertThat(network.value(DAKAR, HARBIN, setting)).isCloseTo(1, NEAR);
            assertThat(network.value(DAKAR, other, setting)).isCloseTo(1 / Math.log(3) / closest, NEAR);
        }

        @Test
        void withoutMindingTheOrderOrTheRepetitionOfTies() {
            KnownTies once = KnownTies.of(List.of(tie(DAKAR, broker), tie(HARBIN, broker)));
            KnownTies twice = KnownTies.of(
                    List.of(tie(broker, HARBIN), tie(broker, DAKAR), tie(DAKAR, broker), tie(DAKAR, DAKAR)));

            assertThat(twice.adamicAdar(HARBIN.id(), DAKAR.id())).isCloseTo(1 / Math.log(2), NEAR);
            assertThat(once.adamicAdar(DAKAR.id(), HARBIN.id())).isCloseTo(1 / Math.log(2), NEAR);
            assertThat(twice.of(DAKAR.id())).containsExactly(broker.id());
        }

        @Test
        void toAllWhoAreTwoStepsAway() {
            KnownTies ties = KnownTies.of(List.of(tie(DAKAR, broker), tie(HARBIN, broker), tie(other, broker)));

            assertThat(ties.adamicAdarOf(DAKAR))
                    .containsOnly(Map.entry(HARBIN.id(), 1 / Math.log(3)), Map.entry(other.id(), 1 / Math.log(3)));
            assertThat(ties.highestAdamicAdar(DAKAR)).isCloseTo(1 / Math.log(3), NEAR);
        }

        @Test
        void byTheMeasureOfCandidatesThatExist() {
            var dangling = new InstitutionId("https://ror.org/000000000");
            // The dangling link shares both brokers and would hold the maximum.
            Setting setting = among(
                    tie(DAKAR, broker),
                    tie(HARBIN, broker),
                    new KnownTies.Tie(dangling, broker.id()),
                    tie(DAKAR, secondBroker),
                    new KnownTies.Tie(dangling, secondBroker.id()));

            assertThat(network.value(DAKAR, HARBIN, setting)).isCloseTo(1, NEAR);
        }

        @Test
        void byTheMeasureOfCandidatesOutsideTheHouse() {
            Profile parted = DAKAR.withHouse(Set.of(other.id()));
            Setting setting = among(
                    tie(DAKAR, broker),
                    tie(HARBIN, broker),
                    tie(other, broker),
                    tie(DAKAR, secondBroker),
                    tie(other, secondBroker));

            // other, of Dakar's own house, has both brokers; Harbin is the closest of the rest
            assertThat(network.value(parted, HARBIN, setting)).isCloseTo(1, NEAR);
            assertThat(network.value(DAKAR, HARBIN, setting)).isLessThan(1);
        }

        @Test
        void notWhereADoorIsOpenInTheFieldAlready() {
            Profile biologists = DAKAR.withThemes(List.of(theme(BIOLOGY, 1)));
            List<KnownTies.Tie> ties = List.of(tie(DAKAR, broker), tie(HARBIN, broker));

            assertThat(twinnedIn(Set.of(BIOLOGY), biologists, ties)).isZero();
            assertThat(twinnedIn(Set.of(), biologists, ties)).isZero();
            assertThat(twinnedIn(Set.of(LIFE_SCIENCES), biologists, ties)).isZero();
            assertThat(twinnedIn(Set.of(BIOLOGY), DAKAR.withThemes(List.of(theme(NATURAL_SCIENCES, 1))), ties))
                    .isZero();
            assertThat(twinnedIn(Set.of(CROPS), biologists, ties)).isPositive();
        }

        @Test
        void notWhereItIsThePartnersField() {
            Profile croppers = HARBIN.withThemes(List.of(theme(CROPS, 1)));
            var setting = new Setting(
                    catalogue(
                            List.of(twinning(
                                    DAKAR, HARBIN, Set.of(CROPS), false, TrackRecord.none(), TrackRecord.none())),
                            List.of(tie(DAKAR, broker), tie(HARBIN, broker))),
                    Policy.withDefaults());

            assertThat(network.value(DAKAR, croppers, setting)).isZero();
            assertThat(network.value(croppers, DAKAR, setting)).isZero();
        }

        @Test
        void throughTwinningsAsThroughOtherTies() {
            var setting = new Setting(
                    catalogue(
                            List.of(
                                    twinning(DAKAR, LYON, Set.of(), false, TrackRecord.none(), TrackRecord.none()),
                                    twinning(HARBIN, LYON, Set.of(), false, TrackRecord.none(), TrackRecord.none())),
                            List.of()),
                    Policy.withDefaults());

            assertThat(network.value(DAKAR, HARBIN, setting)).isCloseTo(1, NEAR);
        }

        private double twinnedIn(Set<Field> fields, Profile self, Collection<KnownTies.Tie> ties) {
            var setting = new Setting(
                    catalogue(
                            List.of(twinning(self, HARBIN, fields, false, TrackRecord.none(), TrackRecord.none())),
                            ties),
                    Policy.withDefaults());
            return network.value(self, HARBIN, setting);
        }

        private Setting among(KnownTies.Tie... ties) {
            return new Setting(catalogue(List.of(), List.of(ties)), Policy.withDefaults());
        }

        private KnownTies.Tie tie(Profile a, Profile b) {
            return new KnownTies.Tie(a.id(), b.id());
        }
    }

    private static PastTwinnings.PastTwinning twinning(
            Profile a, Profile b, Set<Field> fields, boolean active, TrackRecord ofA, TrackRecord ofB) {
        return new PastTwinnings.PastTwinning(a.id(), b.id(), fields, active, ofA, ofB);
    }

    private static Catalogue catalogue(List<PastTwinnings.PastTwinning> twinnings, Collection<KnownTies.Tie> ties) {
        return new Catalogue(
                "test",
                DAY,
                List.of(DAKAR, HARBIN, LYON, inFrance("broker"), inFrance("second-broker"), inFrance("other")),
                COUNTRIES,
                PastTwinnings.of(twinnings),
                ties);
    }
}
