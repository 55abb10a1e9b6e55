package org.twinbridge.engine.pole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.pole.Organisations.EDUCATION;
import static org.twinbridge.engine.pole.Organisations.FARMING;
import static org.twinbridge.engine.pole.Organisations.anOrganisation;
import static org.twinbridge.engine.pole.Organisations.east;
import static org.twinbridge.engine.pole.Organisations.finder;
import static org.twinbridge.engine.pole.Organisations.id;
import static org.twinbridge.engine.pole.Organisations.universitiesAt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Kind;

class PoleFinderTest {

    /** A university, a hospital and a company within 6 km, and a lone university 400 km away. */
    private static List<Organisation> aPlaceOfThreeKinds() {
        return List.of(
                anOrganisation(1, Kind.UNIVERSITY, east(0), .6).withStanding(.9),
                anOrganisation(2, Kind.HEALTHCARE, east(4), .5).withStanding(.5),
                anOrganisation(3, Kind.PRIVATE_RESEARCH, east(6), .4),
                anOrganisation(4, Kind.UNIVERSITY, east(400), .9));
    }

    @Test
    void scoresAPotentialPoleByHand() {
        // Composition ln 3/ln 10 = .477121; mass 1 − exp(−1.5/3) = .393469; visibility at 9/10 of the way from .5 to
        // .9:
        // .86. Weights .2, .25, .2 of .65: exp((.2·ln .477121 + .25·ln .393469 + .2·ln .86)/.65) = exp(−.632846) =
        // .531078.
        List<PoleCandidate> poles = finder(aPlaceOfThreeKinds()).find(EDUCATION).poles();

        assertThat(poles).singleElement().satisfies(pole -> {
            assertThat(pole.status()).isEqualTo(PoleStatus.POTENTIAL);
            assertThat(pole.memberIds()).containsExactlyInAnyOrder(id(1), id(2), id(3));
            assertThat(pole.widthKm()).isCloseTo(6, within(.001));
            assertThat(pole.components().composition()).isCloseTo(.477121, within(1e-6));
            assertThat(pole.components().criticalMass()).isCloseTo(.393469, within(1e-6));
            assertThat(pole.components().visibility()).isCloseTo(.86, within(1e-9));
            assertThat(pole.components().cohesion()).isNull();
            assertThat(pole.score()).isCloseTo(.531078, within(1e-5));
            assertThat(pole.centre().longitude() * Organisations.KM_PER_DEGREE).isCloseTo(10 / 3.0, within(.001));
        });
    }

    @Test
    void scoresARecordedPoleByHand() {
        // Further cohesion 1 of 3 pairs = .333333 and innovation 1 of 3: exp(.2·ln .477121 + .25·ln .333333 +
        // .25·ln .393469 + .2·ln .86 + .1·ln .333333) = exp(−.795864) = .451191.
        var work = List.of(
                new JointWork(id(2), id(1), Set.of(), 1),
                new JointWork(id(1), id(2), Set.of(new Field("0111")), .4),
                new JointWork(id(1), id(3), Set.of(new Field("0811")), 1),
                new JointWork(id(1), id(4), Set.of(), 1));

        List<PoleCandidate> poles = new PoleFinder(aPlaceOfThreeKinds(), work, PoleSettings.withDefaults())
                .find(EDUCATION)
                .poles();

        assertThat(poles).singleElement().satisfies(pole -> {
            assertThat(pole.status()).isEqualTo(PoleStatus.RECORDED);
            assertThat(pole.components().cohesion()).isCloseTo(1 / 3.0, within(1e-9));
            assertThat(pole.components().innovation()).isCloseTo(1 / 3.0, within(1e-9));
            assertThat(pole.score()).isCloseTo(.451191, within(1e-5));
            assertThat(pole.gaps()).extracting(PoleGap::reason).containsExactly(PoleGap.Reason.CRITICAL_MASS);
        });
    }

    @Test
    void asksAPotentialPoleForJointWorkOfItsStrongest() {
        PoleCandidate pole =
                finder(aPlaceOfThreeKinds()).find(EDUCATION).poles().getFirst();

        assertThat(pole.gaps())
                .extracting(PoleGap::reason)
                .containsExactly(PoleGap.Reason.JOINT_WORK, PoleGap.Reason.CRITICAL_MASS);
        assertThat(pole.gaps().getFirst().twinning()).contains(new PoleGap.Twinning(id(1), id(2)));
    }

    @Test
    void namesWhoWouldCloseAGapByJoining() {
        var organisations = new ArrayList<>(List.of(
                anOrganisation(1, Kind.HEALTHCARE, east(0), .5),
                anOrganisation(2, Kind.HEALTHCARE, east(1), .5),
                anOrganisation(3, Kind.HEALTHCARE, east(2), .5),
                anOrganisation(4, Kind.UNIVERSITY, east(10), .1),
                anOrganisation(5, Kind.UNIVERSITY, east(5), .05),
                anOrganisation(6, Kind.UNIVERSITY, east(100), .19)));

        PoleCandidate pole = finder(organisations).find(EDUCATION).poles().getFirst();

        assertThat(pole.status()).isEqualTo(PoleStatus.INCOMPLETE);
        assertThat(pole.gaps().getFirst().reason()).isEqualTo(PoleGap.Reason.HIGHER_EDUCATION);
        assertThat(pole.gaps().getFirst().member()).hasValueSatisfying(member -> {
            assertThat(member.organisation()).isEqualTo(id(4));
            assertThat(member.km()).isCloseTo(8, within(.001));
            assertThat(member.strength()).isEqualTo(.1);
        });
        assertThat(pole.gaps().get(1).reason()).isEqualTo(PoleGap.Reason.KINDS);
    }

    @Test
    void takesAUniversityWithItsOwnHospitalAndLaboratoryForOneHouse() {
        List<Organisation> parts = aPlaceOfThreeKinds();
        Organisation university = parts.getFirst();
        List<Organisation> oneHouse = parts.stream()
                .map(part -> part == university ? part : part.withHouse(Set.of(university.id())))
                .toList();

        PoleCandidate pole = finder(oneHouse).find(EDUCATION).poles().getFirst();

        assertThat(pole.kinds()).hasSize(3);
        assertThat(pole.status()).isEqualTo(PoleStatus.INCOMPLETE);
        assertThat(pole.passed()).doesNotContain(PoleGate.KINDS);
    }

    @Test
    void doesNotTakeInnovationThatNobodyRecordedForNone() {
        List<Organisation> organisations = List.of(
                anOrganisation(1, Kind.UNIVERSITY, east(0), .5),
                anOrganisation(2, Kind.FOUNDATION, east(1), .5),
                anOrganisation(3, Kind.NGO, east(2), .5));
        var together =
                new JointWork(organisations.get(0).id(), organisations.get(1).id(), Set.of(), 1);

        PoleCandidate pole = new PoleFinder(organisations, List.of(together), PoleSettings.withDefaults())
                .find(EDUCATION)
                .poles()
                .getFirst();

        assertThat(pole.components().innovation()).isNull();
        assertThat(pole.score()).isPositive();
        assertThat(pole.gaps()).extracting(PoleGap::reason).contains(PoleGap.Reason.INNOVATION);
    }

    @Test
    void offersTheStrongestElsewhereToAPlaceThatLacksMass() {
        var abroad = new Organisation(
                id(9),
                Kind.UNIVERSITY,
                new CountryCode("KE"),
                east(4000),
                Map.of(Organisations.TEACHER_TRAINING, .8),
                null,
                false);
        var organisations = new ArrayList<>(aPlaceOfThreeKinds());
        organisations.add(abroad);

        PoleCandidate pole = finder(organisations).find(EDUCATION).poles().getFirst();

        assertThat(pole.gaps().getLast().reason()).isEqualTo(PoleGap.Reason.CRITICAL_MASS);
        assertThat(pole.gaps().getLast().twinning()).contains(new PoleGap.Twinning(id(1), id(9)));
    }

    @Test
    void keepsThemesApart() {
        assertThat(finder(aPlaceOfThreeKinds()).find(FARMING).poles()).isEmpty();
        assertThat(PoleTheme.narrowFields()).hasSize(29);
    }

    @Test
    void passesOnlyThemesThatArePriorities() {
        PoleSettings settings = PoleSettings.withDefaults().withPriorities(Set.of(new Field("08")));

        PoleCandidate pole = new PoleFinder(aPlaceOfThreeKinds(), List.of(), settings)
                .find(EDUCATION)
                .poles()
                .getFirst();

        assertThat(pole.passed()).doesNotContain(PoleGate.PRIORITY);
        assertThat(settings.isPriority(FARMING)).isTrue();
        assertThat(pole.status()).isEqualTo(PoleStatus.INCOMPLETE);
    }

    @Test
    void needsThreeAndCountsThePointItself() {
        // Two within reach of each other are no place; three in a row are, though the outer two are 40 km apart.
        assertThat(finder(universitiesAt(List.of(east(0), east(20))))
                        .find(EDUCATION)
                        .poles())
                .isEmpty();
        assertThat(finder(universitiesAt(List.of(east(0), east(20), east(40))))
                        .find(EDUCATION)
                        .poles())
                .singleElement()
                .satisfies(pole -> assertThat(pole.members()).hasSize(3));
    }

    @Test
    void splitsAChainThatIsTooWide() {
        // Ten sites 19 km apart hang together over 171 km. Complete linkage joins neighbours, then pairs of pairs (57
        // km).
        var places = new ArrayList<GeoPoint>();
        for (int i = 0; i < 10; i++) {
            places.add(east(19 * i));
        }

        List<PoleCandidate> poles =
                finder(universitiesAt(places)).find(EDUCATION).poles();

        assertThat(poles).isNotEmpty();
        assertThat(poles).allSatisfy(pole -> assertThat(pole.widthKm()).isLessThanOrEqualTo(60));
        assertThat(poles).extracting(pole -> pole.members().size()).containsExactlyInAnyOrder(4, 4);
    }

    @Test
    void findsPlacesAcrossTheAntimeridianAndAtThePolesOfTheGlobe() {
        var organisations = universitiesAt(List.of(
                new GeoPoint(-17, 179.95),
                new GeoPoint(-17, -179.95),
                new GeoPoint(-17, 180),
                new GeoPoint(89.95, 0),
                new GeoPoint(89.95, 120),
                new GeoPoint(89.95, -120)));

        List<PoleCandidate> poles = finder(organisations).find(EDUCATION).poles();

        assertThat(poles).hasSize(2);
        assertThat(poles).allSatisfy(pole -> assertThat(pole.widthKm()).isLessThan(20));
        assertThat(poles).allSatisfy(pole -> assertThat(pole.members()).hasSize(3));
        assertThat(Math.abs(poles.getFirst().centre().longitude())).isCloseTo(180, within(1e-6));
    }

    @Test
    void takesThousandsOnOnePoint() {
        List<Organisation> organisations = universitiesAt(Collections.nCopies(20_000, east(0)));

        List<PoleCandidate> poles = finder(organisations).find(EDUCATION).poles();

        assertThat(poles).singleElement().satisfies(pole -> {
            assertThat(pole.members()).hasSize(20_000);
            assertThat(pole.widthKm()).isZero();
            assertThat(pole.components().composition()).isZero();
            assertThat(pole.score()).isZero();
        });
    }

    @Test
    void splitsThousandsOfSitesThatHangTogether() {
        List<Organisation> organisations = universitiesAt(Organisations.scattered(6_000, 400, 11));

        List<PoleCandidate> poles = finder(organisations).find(EDUCATION).poles();

        assertThat(poles).allSatisfy(pole -> assertThat(pole.widthKm()).isLessThanOrEqualTo(60 + 1e-6));
        assertThat(poles.stream().mapToInt(pole -> pole.members().size()).sum()).isGreaterThan(5_900);
    }

    @Test
    void namesThoseWhosePlaceIsUnknown() {
        var organisations = new ArrayList<>(aPlaceOfThreeKinds());
        organisations.add(anOrganisation(8, Kind.NGO, null, .5));
        organisations.add(anOrganisation(7, Kind.NGO, null, .1));

        PolesOfTheme found = finder(organisations).find(EDUCATION);

        assertThat(found.unplaced()).containsExactly(id(8));
        assertThat(found.poles()).hasSize(1);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(finder(List.of()).find(EDUCATION).poles()).isEmpty();
        assertThat(finder(universitiesAt(List.of(east(0)))).find(EDUCATION).poles())
                .isEmpty();
    }

    @Test
    void reportsEveryThemeAndStopsWhenAsked() {
        var heard = new ArrayList<Integer>();

        assertThatThrownBy(() -> finder(aPlaceOfThreeKinds()).find(PoleTheme.narrowFields(), (done, of) -> {
                    heard.add(done);
                    return done < 2;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("The search for poles was stopped after 2 of 29 themes.");
        assertThat(heard).containsExactly(1, 2);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> anOrganisation(1, Kind.NGO, east(0), Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> anOrganisation(1, Kind.NGO, east(0), .5).withStanding(Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new JointWork(id(1), id(1), Set.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JointWork(id(1), id(2), Set.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PoleSettings(Double.NaN, 3, 60, .2, 3, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> finder(
                        List.of(anOrganisation(1, Kind.NGO, east(0), .5), anOrganisation(1, Kind.NGO, east(0), .5))))
                .hasMessage("Two organisations share the id (tb:000001).");
    }
}
