package org.twinbridge.engine.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.Countries;
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
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/** What a catalogue looks like through an initiative, on examples small enough to work by hand. */
class InitiativeTermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Field EDUCATION = new Field("011");
    private static final Field TEACHERS = new Field("0113");
    private static final Field CROPS = new Field("0811");

    private static final InitiativeTerms TEACHER_TRAINING_IN_SENEGAL = InitiativeTerms.none()
            .withFields(Set.of(EDUCATION))
            .withCountries(Set.of(Countries.SENEGAL))
            .withDoubled(Set.of(new NeedKind(EDUCATION, Modality.TEACHER_TRAINING)));

    /** Two needs that weigh .5 · .8 = .4 each, and a capacity that counts .5 · .8 = .4. */
    private final Profile dakar = institution("dakar", Kind.UNIVERSITY, Countries.SENEGAL)
            .withNeeds(List.of(need(TEACHERS, Modality.TEACHER_TRAINING, .5), need(CROPS, Modality.JOINT_RESEARCH, .5)))
            .withCapacities(List.of(capacity(CROPS, Modality.JOINT_RESEARCH, .5)));

    /** A capacity that counts 1 · .8 = .8, and one need. */
    private final Profile lyon = institution("lyon", Kind.TRAINING_CENTRE, Countries.FRANCE)
            .withNeeds(List.of(need(CROPS, Modality.JOINT_RESEARCH, 1)))
            .withCapacities(List.of(capacity(TEACHERS, Modality.TEACHER_TRAINING, 1)));

    private final Profile berlin = institution("berlin", Kind.NGO, Countries.GERMANY)
            .withNeeds(List.of(need(TEACHERS, Modality.TEACHER_TRAINING, 1)));

    private final Profile farm = institution("farm", Kind.PUBLIC_RESEARCH, Countries.SENEGAL)
            .withNeeds(List.of(need(CROPS, Modality.JOINT_RESEARCH, 1)));

    private final Catalogue catalogue = Catalogue.of(
            DAY,
            List.of(dakar, lyon, berlin, farm),
            Countries.table(
                    Countries.exposed(Countries.SENEGAL, .6),
                    Countries.northern(Countries.FRANCE, .2),
                    Countries.northern(Countries.GERMANY, .2)));

    /**
     * Coverage alone counts. Dakar's need of teachers is met by 1 · .8, that of crops by nothing.
     *
     * <pre>
     * as it is:  U(Dakar) = (.4 · .8 + .4 · 0) / (.4 + .4) = .4          U(Lyon) = .4
     *            S = H = 1 / (½/.4 + ½/.4) = .4
     * seen:      U(Dakar) = (.8 · .8 + .4 · 0) / (.8 + .4) = .533333…    U(Lyon) = .4
     *            S = H = 1 / (½/.533333… + ½/.4) = 1 / (.9375 + 1.25) = .457142857…
     * </pre>
     */
    @Test
    void aNeedThatCountsDoubleWeighsTwiceBeforeWeightsAreSharedOut() {
        Catalogue seen = TEACHER_TRAINING_IN_SENEGAL.seen(catalogue);

        Explanation plain = explain(catalogue);
        Explanation through = explain(seen);

        assertThat(plain.pair().score()).isCloseTo(.4, within(1e-12));
        assertThat(through.pair().utilitySelf()).isCloseTo(.64 / 1.2, within(1e-12));
        assertThat(through.pair().utilityPartner()).isCloseTo(.4, within(1e-12));
        assertThat(through.pair().score()).isCloseTo(1 / 2.1875, within(1e-12));
        assertThat(through.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(1 / 2.1875, within(1e-12));
        assertThat(through.needsOfSelf().getFirst().need())
                .isEqualTo(dakar.needs().getFirst().countedDouble());
    }

    @Test
    void whoeverNeedsOrOffersSomethingInItsFieldsTakesPart() {
        Catalogue seen = TEACHER_TRAINING_IN_SENEGAL.seen(catalogue);

        assertThat(seen.profiles()).extracting(Profile::name).containsExactly("berlin", "dakar", "lyon");
    }

    @Test
    void aPairCountsIfOneSideLiesInItsCountries() {
        var scorer = new PartnerScorer(TEACHER_TRAINING_IN_SENEGAL.seen(catalogue), Policy.withDefaults());

        assertThat(scorer.obstacle(dakar, lyon, false)).isEmpty();
        assertThat(scorer.obstacle(berlin, lyon, false)).contains(Obstacle.OUTSIDE_INITIATIVE);
    }

    /** Berlin needs teachers too, and neither has any to give. */
    @Test
    void aPairCountsIfOneMeetsANeedOfTheInitiativeThatTheOtherHas() {
        var scorer = new PartnerScorer(TEACHER_TRAINING_IN_SENEGAL.seen(catalogue), Policy.withDefaults());
        Profile trained = berlin.withCapacities(List.of(capacity(EDUCATION, Modality.TEACHER_TRAINING, 1)));

        assertThat(scorer.obstacle(berlin, dakar, false)).contains(Obstacle.NOTHING_FOR_INITIATIVE);
        // Lyon's need of crops, which Dakar meets, is none of the initiative's; Dakar's need of teachers is.
        assertThat(scorer.obstacle(lyon, dakar, false)).isEmpty();
        assertThat(scorer.obstacle(trained, dakar, false)).isEmpty();
    }

    @Test
    void modalitiesNarrowWhatTiesAnInstitutionToIt() {
        InitiativeTerms online = TEACHER_TRAINING_IN_SENEGAL.withModalities(Set.of(Modality.DISTANCE_LEARNING));
        Profile open = berlin.withNeeds(List.of(need(TEACHERS, Modality.ANY, 1)));

        assertThat(online.takesPart(berlin)).isFalse();
        assertThat(online.takesPart(open)).isTrue();
    }

    @Test
    void aNeedOpenToAnyModalityIsOpenToTheOneThatCountsDouble() {
        Profile open =
                dakar.withNeeds(List.of(need(TEACHERS, Modality.ANY, .5), need(EDUCATION.broad(), Modality.ANY, 1)));

        Profile seen = TEACHER_TRAINING_IN_SENEGAL.seen(open);

        // The broad field holds more than education, so that a need there is not one of this kind.
        assertThat(seen.needs()).extracting(Need::countsDouble).containsExactly(true, false);
    }

    @Test
    void itsNeedsKeepTheUrgencyThatWasStated() {
        Profile seen = TEACHER_TRAINING_IN_SENEGAL.seen(dakar);

        assertThat(seen.needs()).extracting(Need::urgency).containsExactly(.5, .5);
        assertThat(seen.needs().getFirst().weightOn(DAY)).isCloseTo(.8, within(1e-12));
    }

    @Test
    void touchesThemesThatHoldItsFieldsOrLieInThem() {
        assertThat(TEACHER_TRAINING_IN_SENEGAL.touches(Set.of(TEACHERS))).isTrue();
        assertThat(TEACHER_TRAINING_IN_SENEGAL.touches(Set.of(CROPS, EDUCATION.broad())))
                .isTrue();
        assertThat(TEACHER_TRAINING_IN_SENEGAL.touches(Set.of(CROPS))).isFalse();
        assertThat(InitiativeTerms.none().touches(Set.of(CROPS))).isTrue();
    }

    @Test
    void itsModalitiesAreNamedOneByOne() {
        assertThatThrownBy(() -> InitiativeTerms.none().withModalities(Set.of(Modality.ANY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one by one");
    }

    /** Only coverage counts, and no brain drain, so that scores can be worked in the head. */
    private Explanation explain(Catalogue seen) {
        Map<CriterionId, Double> coverageAlone = Policy.withDefaults().criteria().stream()
                .collect(Collectors.toMap(id -> id, id -> id.equals(CriterionId.COVERAGE) ? 1. : 0.));
        Policy policy = Policy.withDefaults().withProportions(coverageAlone).withBrainDrainWeight(0);
        return new PartnerScorer(seen, policy).explain(seen.profile(dakar.id()), seen.profile(lyon.id()));
    }

    private static Profile institution(String name, Kind kind, CountryCode country) {
        return Profile.of(new InstitutionId("tb:" + name), name, kind, country);
    }

    private static Need need(Field field, Modality modality, double urgency) {
        return new Need(field, modality, urgency, Evidence.of(Source.DECLARED, DAY));
    }

    private static Capacity capacity(Field field, Modality modality, double strength) {
        return new Capacity(field, modality, strength, Evidence.of(Source.DECLARED, DAY));
    }
}
