package org.twinbridge.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/** Unmet needs by hand. Everything is declared today: it counts .8 of what it is, so that u weighs .8u and q counts .8q. */
class UnmetNeedsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Field CROPS = new Field("0811");
    private static final Field HORTICULTURE = new Field("0812");
    private static final Field MEDICINE = new Field("0912");
    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode MALI = new CountryCode("ML");
    private static final CountryCode KENYA = new CountryCode("KE");

    @Test
    void countsANeedThatNobodyOfTheRegionMeets() {
        // Dakar needs crops (.5) and medicine (1); Bamako can do crops well, and nobody medicine.
        List<UnmetNeeds.Cell> cells = unmet(
                profile("dakar", SENEGAL, List.of(need(CROPS, .5), need(MEDICINE, 1)), List.of()),
                profile("bamako", MALI, List.of(), List.of(capacity(CROPS, .9))));

        assertThat(cells)
                .satisfiesExactly(
                        crops -> {
                            assertThat(crops.region()).isEqualTo("Western Africa");
                            assertThat(crops.field()).isEqualTo(new Field("08"));
                            assertThat(crops.demand()).isCloseTo(.4, within(1e-12));
                            assertThat(crops.unmet()).isZero();
                        },
                        medicine -> {
                            assertThat(medicine.field()).isEqualTo(new Field("09"));
                            assertThat(medicine.unmet()).isCloseTo(.8, within(1e-12));
                            assertThat(medicine.share()).isEqualTo(1);
                        });
    }

    @Test
    void leavesOutWhatTheInstitutionCanDoItself() {
        assertThat(unmet(profile("dakar", SENEGAL, List.of(need(CROPS, .5)), List.of(capacity(CROPS, .9)))))
                .singleElement()
                .satisfies(cell -> assertThat(cell.share()).isEqualTo(1));
    }

    @Test
    void findsTheSecondBestWhereTheBestIsOnesOwn() {
        assertThat(unmet(
                        profile("dakar", SENEGAL, List.of(need(CROPS, .5)), List.of(capacity(CROPS, .9))),
                        profile("bamako", MALI, List.of(), List.of(capacity(CROPS, .8)))))
                .singleElement()
                .satisfies(cell -> assertThat(cell.unmet()).isZero());
    }

    @Test
    void leavesOutHelpFromOtherRegions() {
        assertThat(unmet(
                        profile("dakar", SENEGAL, List.of(need(CROPS, .5)), List.of()),
                        profile("nairobi", KENYA, List.of(), List.of(capacity(CROPS, 1)))))
                .singleElement()
                .satisfies(cell -> assertThat(cell.share()).isEqualTo(1));
    }

    @Test
    void takesACapacityThatTheNeedIsOnlyAlikeToWhereItReachesTheLine() {
        // Two detailed fields of one narrow field are alike by 2/3: .5·.8·2/3 = .267 reaches .25, .46·.8·2/3 = .245
        // doesn't.
        assertThat(share(.5)).isZero();
        assertThat(share(.46)).isEqualTo(1);
    }

    @Test
    void sharesADemandOutBetweenWhatIsMetAndWhatIsNot() {
        // .4 of crops met by Bamako's, .16 of horticulture met as well (2/3·.72 = .48), .24 of training of nobody.
        List<UnmetNeeds.Cell> cells = unmet(
                profile(
                        "dakar",
                        SENEGAL,
                        List.of(
                                need(CROPS, .5),
                                need(HORTICULTURE, .2),
                                new Need(CROPS, Modality.TEACHER_TRAINING, .3, declared())),
                        List.of()),
                profile("bamako", MALI, List.of(), List.of(capacity(CROPS, .9))));

        assertThat(cells).singleElement().satisfies(cell -> {
            assertThat(cell.demand()).isCloseTo(.8, within(1e-12));
            assertThat(cell.unmet()).isCloseTo(.24, within(1e-12));
            assertThat(cell.share()).isCloseTo(.3, within(1e-12));
        });
    }

    private static double share(double strength) {
        return unmet(
                        profile("dakar", SENEGAL, List.of(need(HORTICULTURE, .5)), List.of()),
                        profile("bamako", MALI, List.of(), List.of(capacity(CROPS, strength))))
                .getFirst()
                .share();
    }

    private static List<UnmetNeeds.Cell> unmet(Profile... profiles) {
        Map<CountryCode, CountryStanding> standings = new TreeMap<>();
        standings.put(SENEGAL, standing(SENEGAL, "Western Africa"));
        standings.put(MALI, standing(MALI, "Western Africa"));
        standings.put(KENYA, standing(KENYA, "Eastern Africa"));
        Catalogue catalogue = Catalogue.of(DAY, List.of(profiles), CountryTable.of(standings));
        return UnmetNeeds.of(catalogue, Policy.withDefaults());
    }

    private static CountryStanding standing(CountryCode code, String region) {
        return new CountryStanding(code, .6, 1, 2020, 2024, true, true, region);
    }

    private static Profile profile(String name, CountryCode country, List<Need> needs, List<Capacity> capacities) {
        return new Profile(
                new InstitutionId("tb:" + name),
                name,
                Kind.UNIVERSITY,
                country,
                null,
                Set.of(),
                List.of(),
                needs,
                capacities,
                Set.of(),
                Profile.DEFAULT_QUOTA,
                Set.of(),
                Set.of());
    }

    private static Need need(Field field, double urgency) {
        return new Need(field, Modality.JOINT_RESEARCH, urgency, declared());
    }

    private static Capacity capacity(Field field, double strength) {
        return new Capacity(field, Modality.JOINT_RESEARCH, strength, declared());
    }

    private static Evidence declared() {
        return Evidence.of(Source.DECLARED, DAY);
    }
}
