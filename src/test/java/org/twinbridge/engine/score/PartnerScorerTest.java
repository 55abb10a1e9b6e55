package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.score.Institutions.BIOCHEMISTRY;
import static org.twinbridge.engine.score.Institutions.BIOLOGY;
import static org.twinbridge.engine.score.Institutions.COUNTRIES;
import static org.twinbridge.engine.score.Institutions.CROPS;
import static org.twinbridge.engine.score.Institutions.DAY;
import static org.twinbridge.engine.score.Institutions.capacity;
import static org.twinbridge.engine.score.Institutions.inFrance;
import static org.twinbridge.engine.score.Institutions.inSenegal;
import static org.twinbridge.engine.score.Institutions.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;

class PartnerScorerTest {

    private static final Profile DAKAR = inSenegal("dakar");
    private static final Profile LYON = inFrance("lyon");

    // --- The floor

    @Test
    void liftsAUtilityOfNothingToTheFloorAndShowsIt() {
        var weights = new LinkedHashMap<Criterion, Double>();
        weights.put(new Coverage(), 1.);
        Policy policy = new Policy(
                "coverage",
                1,
                weights,
                .5,
                .25,
                .6,
                .01,
                .25,
                Set.of(),
                Similarity.withDefaults(),
                Policy.withDefaults().drain());
        Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, 1)));
        Profile able = LYON.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .5)));

        Explanation explanation = new PartnerScorer(Institutions.catalogue(needy, able), policy).explain(needy, able);

        // U .4 and 0 → .01: H = 2/(2.5 + 100) = .019512; the partner's slope .375·(.019512/.01)² = 1.427722
        assertThat(explanation.pair().utilitySelf()).isCloseTo(.4, within(1e-12));
        assertThat(explanation.pair().utilityPartner()).isEqualTo(.01);
        assertThat(explanation.partner().liftedByFloor()).isEqualTo(.01);
        assertThat(explanation.points(CriterionId.FLOOR, Side.PARTNER)).isCloseTo(.01427722, within(1e-8));
        assertThat(explanation.points(CriterionId.FLOOR, Side.SELF)).isZero();
        assertThat(explanation.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(explanation.pair().score(), within(1e-12));
    }

    @Test
    void letsTheWeakerSideDecide() {
        // harmonic: 2/(1/.8 + 1/.2) = .32, and not .5
        assertThat(PartnerScorer.reciprocity(.5, .8, .2)).isCloseTo(.32, within(1e-12));
        assertThat(PartnerScorer.reciprocity(.5, .5, .5)).isCloseTo(.5, within(1e-12));
        // 1/(.9/.8 + .1/.2) = 1/1.625
        assertThat(PartnerScorer.reciprocity(.9, .8, .2)).isCloseTo(1 / 1.625, within(1e-12));
    }

    // --- Plans

    @Test
    void scoresAPairByItsPlanWhereItHasOne() {
        var scorer = new PartnerScorer(Institutions.catalogue(DAKAR, LYON), Policy.withDefaults());
        MobilityPlan plan =
                MobilityPlan.planned(Map.of(Modality.TEACHER_TRAINING, 6.)).withShares(1., 1., 1.);

        PairScore planned = scorer.score(DAKAR, LYON, plan);
        PairScore assumed = scorer.score(DAKAR, LYON);

        assertThat(planned.brainDrain().localShare()).isCloseTo(1, within(1e-12));
        assertThat(planned.score() - assumed.score())
                .isCloseTo(
                        .25
                                * (planned.brainDrain().value()
                                        - assumed.brainDrain().value()),
                        within(1e-12));
        assertThat(scorer.explain(DAKAR, LYON, plan).pair()).isEqualTo(planned);
        assertThat(scorer.explain(DAKAR, LYON).pair()).isEqualTo(assumed);
    }

    // --- Obstacles

    @Test
    void suggestsPartnersAcrossBorders() {
        assertThat(obstacle(DAKAR, LYON)).isEmpty();
    }

    @Test
    void neverSuggestsAnInstitutionToItself() {
        assertThat(obstacle(DAKAR, DAKAR)).contains(Obstacle.SELF);
    }

    @Test
    void neverSuggestsParentOrChildWhicheverSideNamesIt() {
        Profile parent = DAKAR.withHouse(Set.of(LYON.id()));

        assertThat(obstacle(parent, LYON)).contains(Obstacle.SAME_HOUSE);
        assertThat(obstacle(LYON, parent)).contains(Obstacle.SAME_HOUSE);
    }

    @Test
    void doesNotSuggestATwinningThatRuns() {
        assertThat(obstacleWithTwinning(true)).contains(Obstacle.ALREADY_TWINNED);
        assertThat(obstacleWithTwinning(false)).isEmpty();
    }

    @Test
    void keepsTwinningsOfOthersOutOfIt() {
        var elsewhere = new PastTwinnings.PastTwinning(
                DAKAR.id(), new InstitutionId("other"), Set.of(), true, TrackRecord.none(), TrackRecord.none());
        PastTwinnings twinnings = PastTwinnings.of(List.of(elsewhere));

        assertThat(twinnings.anyActive(DAKAR.id(), LYON.id())).isFalse();
        assertThat(twinnings.anyActive(LYON.id(), DAKAR.id())).isFalse();
        assertThat(twinnings.anyActive(new InstitutionId("other"), DAKAR.id())).isTrue();
        assertThat(twinnings.anyMatch(DAKAR, LYON)).isFalse();
    }

    @Test
    void neverSuggestsWhomEitherDoesNotWant() {
        Profile refusing = DAKAR.withExclusions(Set.of(LYON.id()));

        assertThat(obstacle(refusing, LYON)).contains(Obstacle.EXCLUDED);
        assertThat(obstacle(LYON, refusing)).contains(Obstacle.EXCLUDED);
    }

    @Test
    void suggestsNobodyToOrFromAFullHouse() {
        Profile full = DAKAR.withQuota(0);

        assertThat(obstacle(full, LYON)).contains(Obstacle.QUOTA_REACHED);
        assertThat(obstacle(LYON, full)).contains(Obstacle.QUOTA_REACHED);
        assertThat(obstacle(DAKAR.withQuota(1), LYON)).isEmpty();
    }

    @Test
    void suggestsCompatriotsOnlyWhenAsked() {
        Profile thies = inSenegal("thies");
        var scorer = new PartnerScorer(Institutions.catalogue(DAKAR, thies), Policy.withDefaults());

        assertThat(scorer.obstacle(DAKAR, thies, false)).contains(Obstacle.SAME_COUNTRY);
        assertThat(scorer.obstacle(DAKAR, thies, true)).isEmpty();
    }

    // --- Needs

    @Test
    void namesTheSameCapacityHoweverTheProfileListsThem() {
        Capacity first = capacity(BIOLOGY, Modality.JOINT_RESEARCH, .5);
        Capacity second = capacity(BIOLOGY, Modality.INFRASTRUCTURE, .5);
        Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, 1)));

        assertThat(bestCapacity(needy, LYON.withCapacities(List.of(first, second))))
                .isEqualTo(first);
        assertThat(bestCapacity(needy, LYON.withCapacities(List.of(second, first))))
                .isEqualTo(first);
    }

    @Test
    void ordersNeedsByUrgencyThenFieldThenModality() {
        Profile needy = DAKAR.withNeeds(List.of(
                need(CROPS, Modality.ANY, .5),
                need(BIOLOGY, Modality.INFRASTRUCTURE, .5),
                need(BIOLOGY, Modality.JOINT_RESEARCH, .5),
                need(BIOCHEMISTRY, Modality.ANY, .9)));
        var scorer = new PartnerScorer(Institutions.catalogue(needy, LYON), Policy.withDefaults());

        assertThat(scorer.explain(needy, LYON).needsOfSelf())
                .extracting(NeedMatch::need)
                .containsExactly(
                        need(BIOCHEMISTRY, Modality.ANY, .9),
                        need(BIOLOGY, Modality.JOINT_RESEARCH, .5),
                        need(BIOLOGY, Modality.INFRASTRUCTURE, .5),
                        need(CROPS, Modality.ANY, .5));
    }

    @Test
    void countsANeedAsMetFromTheValuePolicySetsOn() {
        Profile needy = DAKAR.withNeeds(List.of(need(BIOLOGY, Modality.ANY, 1)));
        Profile justAble = LYON.withCapacities(List.of(capacity(BIOLOGY, Modality.ANY, .3125)));
        var scorer = new PartnerScorer(Institutions.catalogue(needy, justAble), Policy.withDefaults());

        assertThat(scorer.explain(needy, justAble).needsOfSelf().getFirst().met())
                .isTrue();
    }

    // --- The catalogue

    @Test
    void findsInstitutionsByTheirId() {
        Catalogue catalogue = Institutions.catalogue(LYON, DAKAR);

        assertThat(catalogue.profiles()).containsExactly(DAKAR, LYON);
        assertThat(catalogue.profile(LYON.id())).isEqualTo(LYON);
        assertThat(catalogue.find(new InstitutionId("nowhere"))).isEmpty();
        assertThat(catalogue.release()).isEqualTo("unnamed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.profile(new InstitutionId("nowhere")))
                .withMessageContaining("no institution (nowhere)");
    }

    @Test
    void refusesTwoProfilesUnderOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Institutions.catalogue(DAKAR, DAKAR))
                .withMessageContaining("share the id (dakar)");
    }

    @Test
    void refusesATwinningWithItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PastTwinnings.PastTwinning(
                        DAKAR.id(), DAKAR.id(), Set.of(), true, TrackRecord.none(), TrackRecord.none()))
                .withMessageContaining("(dakar)");
    }

    // --- Values that can't be

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN})
    void refusesPointsValuesAndScoresOffTheScale(double value) {
        var drain = new PartnerScorer(Institutions.catalogue(DAKAR, LYON), Policy.withDefaults())
                .score(DAKAR, LYON)
                .brainDrain();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contribution(CriterionId.THEME, Side.SELF, value))
                .withMessageContaining("theme");
        assertThatIllegalArgumentException().isThrownBy(() -> new CriterionValue(CriterionId.THEME, .5, value));
        assertThatIllegalArgumentException().isThrownBy(() -> new CriterionValue(CriterionId.THEME, value, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Utility(value, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairScore(DAKAR.id(), LYON.id(), value, .5, .5, .5, drain, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreInterval(value, value));
    }

    @Test
    void takesPointsValuesAndScoresAtTheEndsOfTheScale() {
        assertThat(new Contribution(CriterionId.THEME, Side.SELF, 0).points()).isZero();
        assertThat(new Contribution(CriterionId.THEME, Side.SELF, 1).points()).isEqualTo(1);
        assertThat(new CriterionValue(CriterionId.THEME, 0, 0).weighted()).isZero();
        assertThat(new CriterionValue(CriterionId.THEME, 1, 1).weighted()).isEqualTo(1);
        assertThat(new Utility(1, List.of()).value()).isEqualTo(1);
        assertThat(new ScoreInterval(0, 1).low()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Utility(0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreInterval(.6, .5));
    }

    private static Capacity bestCapacity(Profile self, Profile partner) {
        var scorer = new PartnerScorer(Institutions.catalogue(self, partner), Policy.withDefaults());
        return scorer.explain(self, partner).needsOfSelf().getFirst().capacity().orElseThrow();
    }

    private static Optional<Obstacle> obstacle(Profile self, Profile partner) {
        return new PartnerScorer(Institutions.catalogue(), Policy.withDefaults()).obstacle(self, partner, false);
    }

    private static Optional<Obstacle> obstacleWithTwinning(boolean active) {
        var twinning = new PastTwinnings.PastTwinning(
                LYON.id(), DAKAR.id(), Set.of(), active, TrackRecord.none(), TrackRecord.none());
        var catalogue = new Catalogue(
                "twinned", DAY, List.of(DAKAR, LYON), COUNTRIES, PastTwinnings.of(List.of(twinning)), List.of());
        return new PartnerScorer(catalogue, Policy.withDefaults()).obstacle(DAKAR, LYON, false);
    }
}
