package org.twinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinbridge.country.Country;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.CountryStanding;
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
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.policy.PolicyEffect;
import org.twinbridge.policy.PolicyEffect.Group;

/**
 * Dakar needs agriculture and can train teachers; Lyon the reverse; Hanoi works in half of Dakar's field and has neither
 * needs nor capacities. Lists have one place.
 */
class PolicyTrialTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, DAY);
    private static final Field TEACHING = new Field("0114");
    private static final Field AGRICULTURE = new Field("0811");
    private static final Field MEDICINE = new Field("0912");
    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final CountryCode VIETNAM = new CountryCode("VN");
    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final InstitutionId LYON = new InstitutionId("tb:lyon");
    private static final InstitutionId HANOI = new InstitutionId("tb:hanoi");
    private static final CountryTable COUNTRIES = CountryTable.of(Map.of(
            SENEGAL, new CountryStanding(SENEGAL, .6, 1, 2020, 2020, true, true, "Western Africa"),
            VIETNAM, new CountryStanding(VIETNAM, .5, 1, 2020, 2020, false, true, "South-eastern Asia"),
            FRANCE, new CountryStanding(FRANCE, .2, 1, 2020, 2020, false, false, "Western Europe")));

    private static final Policy COVERAGE_ALONE = alone(CriterionId.COVERAGE);
    private static final Policy THEME_ALONE = alone(CriterionId.THEME);

    /**
     * Coverage alone: Dakar and Lyon cover each other with .9 · .8 = .72, all else is the floor of .01, and Hanoi takes Dakar
     * for the fuller profile that comes first by id. Theme alone: Dakar and Hanoi share half of Hanoi's themes, a soft cosine
     * of √½, .1071 above the sweet spot of .6: 1 − (.1071/.6)² = .968; Lyon is left with the floor and stays with Dakar.
     */
    @Test
    void comparesListsByHand() {
        PolicyEffect effect = effect(catalogue(Set.of()), COVERAGE_ALONE, THEME_ALONE);

        assertThat(effect.lists()).isEqualTo(3);
        assertThat(effect.changed()).isEqualTo(1);
        assertThat(effect.firstChanged()).isEqualTo(1);
        assertThat(effect.changedShare()).isCloseTo(1 / 3., within(1e-12));
        assertThat(effect.meanOverlap()).isCloseTo(2 / 3., within(1e-12));
        assertThat(effect.overlaps()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(effect.movers())
                .extracting(PolicyEffect.Mover::id, PolicyEffect.Mover::change, PolicyEffect.Mover::reason)
                .containsExactly(tuple("tb:hanoi", 1, "theme"), tuple("tb:lyon", -1, "theme"));
        assertThat(effect.groups().stream().filter(group -> group.institutions() > 0))
                .containsExactly(
                        new PolicyEffect.GroupEffect(Group.PROTECTED, 1, 2, 2, 0, 0),
                        new PolicyEffect.GroupEffect(Group.OTHER, 2, 1, 1, 1, 1),
                        new PolicyEffect.GroupEffect(Group.LEAST_DEVELOPED, 1, 2, 2, 0, 0),
                        new PolicyEffect.GroupEffect(Group.AFRICA, 1, 2, 2, 0, 0));
        assertThat(effect.countries())
                .extracting(PolicyEffect.CountryEffect::country, PolicyEffect.CountryEffect::change)
                .containsExactly(tuple("FR", -1), tuple("VN", 1), tuple("SN", 0));
    }

    @Test
    void findsThatNothingChangesUnderTheSamePolicy() {
        PolicyEffect effect = effect(catalogue(Set.of()), THEME_ALONE, THEME_ALONE);

        assertThat(effect.changed()).isZero();
        assertThat(effect.meanOverlap()).isEqualTo(1);
        assertThat(effect.movers()).isEmpty();
    }

    /**
     * Both accept full degrees abroad and staff exchange: half of the outward months are full degrees, which the guard
     * forbids above a quarter, and allows above six tenths.
     */
    @Test
    void countsPlacesThatAGuardFreesAndBars() {
        Catalogue catalogue = catalogue(EnumSet.of(Modality.FULL_DEGREE_ABROAD, Modality.STAFF_EXCHANGE));
        Policy lax = guardedFrom(.6);

        PolicyEffect freed = effect(catalogue, COVERAGE_ALONE, lax);
        PolicyEffect barred = effect(catalogue, lax, COVERAGE_ALONE);

        // Dakar gets Lyon and Lyon Dakar; before, each had Hanoi, which declares nothing.
        assertThat(freed.freed()).isEqualTo(2);
        assertThat(freed.barred()).isZero();
        assertThat(barred.barred()).isEqualTo(2);
        assertThat(freed.movers().stream().filter(mover -> mover.change() > 0))
                .extracting(PolicyEffect.Mover::reason)
                .containsOnly(PolicyEffect.Mover.GUARD);
    }

    @Test
    void namesTheCountriesThatAPolicyProtectsAnew() {
        Catalogue before = catalogue(Set.of());
        Map<CountryCode, CountryStanding> standings = new HashMap<>();
        before.countries().standings().forEach(standing -> standings.put(standing.country(), standing));
        standings.put(VIETNAM, new CountryStanding(VIETNAM, .5, 1, 2020, 2020, true, true, "South-eastern Asia"));
        standings.put(SENEGAL, new CountryStanding(SENEGAL, .6, 1, 2020, 2020, false, true, "Western Africa"));
        Catalogue after = before.withCountries(before.countries().withStandings(standings));

        PolicyEffect effect = new ListEffects(before, after, List.of()).summary("before", true, Duration.ZERO);

        assertThat(effect.newlyProtected()).containsExactly("VN");
        assertThat(effect.noLongerProtected()).containsExactly("SN");
    }

    @Test
    void samplesEachCountryByItsShareAndTheSameEveryTime() {
        List<Profile> profiles = IntStream.range(0, 100)
                .mapToObj(i -> Profile.of(
                        new InstitutionId("tb:" + i), "I " + i, Kind.UNIVERSITY, i % 4 == 0 ? SENEGAL : FRANCE))
                .toList();

        List<InstitutionId> sample = ListSample.of(profiles, 20);

        assertThat(sample).hasSize(20).doesNotHaveDuplicates();
        // A quarter of them are Senegalese.
        assertThat(sample.stream().filter(id -> Integer.parseInt(id.value().substring(3)) % 4 == 0))
                .hasSize(5);
        assertThat(ListSample.of(profiles.reversed(), 20)).isEqualTo(sample);
        assertThat(ListSample.of(profiles, 0)).hasSize(100);
    }

    private static PolicyEffect effect(Catalogue catalogue, Policy before, Policy after) {
        var ranker = new PartnerRanker(catalogue);
        var comparison = new ListComparison(ranker, before, ranker, after, 1);
        var effects = new ListEffects(catalogue, catalogue, List.of(senegal()));
        catalogue.profiles().forEach(profile -> effects.add(comparison.of(profile.id())));
        return effects.summary("before", true, Duration.ZERO);
    }

    private static Catalogue catalogue(Set<Modality> accepted) {
        Profile dakar = new Profile(
                DAKAR,
                "Dakar",
                Kind.UNIVERSITY,
                SENEGAL,
                null,
                Set.of("fr"),
                List.of(new Theme(TEACHING, 1, DECLARED)),
                List.of(new Need(AGRICULTURE, Modality.ANY, .9, DECLARED)),
                List.of(new Capacity(TEACHING, Modality.ANY, .9, DECLARED)),
                accepted,
                3,
                Set.of(),
                Set.of());
        Profile lyon = new Profile(
                LYON,
                "Lyon",
                Kind.UNIVERSITY,
                FRANCE,
                null,
                Set.of("fr"),
                List.of(new Theme(AGRICULTURE, 1, DECLARED)),
                List.of(new Need(TEACHING, Modality.ANY, .9, DECLARED)),
                List.of(new Capacity(AGRICULTURE, Modality.ANY, .9, DECLARED)),
                accepted,
                3,
                Set.of(),
                Set.of());
        Profile hanoi = new Profile(
                HANOI,
                "Hanoi",
                Kind.UNIVERSITY,
                VIETNAM,
                null,
                Set.of("vi"),
                List.of(new Theme(TEACHING, .5, DECLARED), new Theme(MEDICINE, .5, DECLARED)),
                List.of(),
                List.of(),
                Set.of(),
                3,
                Set.of(),
                Set.of());
        return Catalogue.of(DAY, List.of(dakar, lyon, hanoi), COUNTRIES);
    }

    private static Country senegal() {
        return new Country(
                SENEGAL,
                "SEN",
                "686",
                "Senegal",
                "Sénégal",
                "Africa",
                "Sub-Saharan Africa",
                "Western Africa",
                true,
                false,
                false,
                null,
                List.of("fr"),
                List.of(),
                Map.of());
    }

    private static Policy alone(CriterionId criterion) {
        Map<CriterionId, Double> weights = new HashMap<>();
        Policy.withDefaults().criteria().forEach(id -> weights.put(id, id.equals(criterion) ? 1. : 0.));
        return Policy.withDefaults().withProportions(weights).withBrainDrainWeight(0);
    }

    private static Policy guardedFrom(double share) {
        BrainDrainConstants usual = BrainDrainConstants.withDefaults();
        return COVERAGE_ALONE.withDrain(new BrainDrainConstants(
                usual.retentionWeight(),
                usual.localShareWeight(),
                usual.diasporaWeight(),
                usual.directionWeight(),
                usual.neutralValue(),
                usual.lossWeight(),
                usual.corridorReference(),
                usual.diasporaScale(),
                share,
                usual.priors()));
    }
}
