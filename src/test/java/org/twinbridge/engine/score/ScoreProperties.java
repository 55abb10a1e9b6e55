package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;

/**
 * The invariants of the scoring model that concern scores of pairs. Scenes have so many edges that jqwik would spend its
 * time listing them; random ones meet them often enough.
 */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
@Domain(Scenes.class)
@Domain(DomainContext.Global.class)
class ScoreProperties {

    /** Where a sum is taken in another order its last digits may differ. */
    private static final double ROUNDING = 1e-12;

    @Property
    void contributionsSumToTheScore(@ForAll Scene scene) {
        Explanation explanation = scene.scorer().explain(scene.self(), scene.partner());

        assertThat(explanation.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(explanation.pair().score(), within(1e-12));
        assertThat(explanation.pair()).isEqualTo(scene.score());
    }

    @Property
    void bothSidesSeeTheSameScoreWhenTheBalanceIsEven(@ForAll Scene scene) {
        Scene even = scene.with(scene.policy().withBalance(.5));

        assertThat(even.scoreFromPartner().score()).isCloseTo(even.score().score(), within(1e-12));
    }

    @Property
    void bothSidesSeeTheSameScoreWhenTheBalanceIsTurnedRound(@ForAll Scene scene) {
        Scene turned = scene.with(scene.policy().withBalance(1 - scene.policy().balance()));

        assertThat(turned.scoreFromPartner().score()).isCloseTo(scene.score().score(), within(1e-12));
    }

    @Property
    void utilitiesAndScoresStayWithinTheirScale(@ForAll Scene scene) {
        PairScore pair = scene.score();

        assertThat(pair.utilitySelf()).isBetween(scene.policy().floor(), 1 + ROUNDING);
        assertThat(pair.reciprocity())
                .isBetween(
                        Math.min(pair.utilitySelf(), pair.utilityPartner()) - ROUNDING,
                        Math.max(pair.utilitySelf(), pair.utilityPartner()) + ROUNDING);
        assertThat(pair.score()).isBetween(0., 1 + ROUNDING);
    }

    @Property
    void coveringANeedBetterNeverLowersUtility(@ForAll Scene scene, @ForAll Capacity more) {
        Scene abler = scene.withPartner(partner -> partner.withCapacities(with(partner.capacities(), more)));

        assertThat(abler.utilityOfSelf()).isGreaterThanOrEqualTo(scene.utilityOfSelf());
    }

    @Property
    void aStrongerCapacityNeverLowersUtility(
            @ForAll Scene scene,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @DoubleRange(min = 0, max = 1) double rise) {
        Assume.that(which < scene.partner().capacities().size());
        Capacity weak = scene.partner().capacities().get(which);
        var strong = new Capacity(
                weak.field(), weak.modality(), weak.strength() + rise * (1 - weak.strength()), weak.evidence());

        Scene abler = replacing(scene, which, strong);

        assertThat(abler.utilityOfSelf()).isGreaterThanOrEqualTo(scene.utilityOfSelf());
    }

    @Property
    void removingACapacityNeverRaisesTheScore(@ForAll Scene scene, @ForAll @IntRange(max = 5) int which) {
        Assume.that(which < scene.partner().capacities().size());

        Scene poorer = scene.withPartner(partner -> {
            List<Capacity> fewer = new ArrayList<>(partner.capacities());
            fewer.remove(which);
            return partner.withCapacities(fewer);
        });

        assertThat(poorer.score().score()).isLessThanOrEqualTo(scene.score().score());
        assertThat(poorer.scoreFromPartner().score())
                .isLessThanOrEqualTo(scene.scoreFromPartner().score());
    }

    @Property
    void lessConfidenceInACapacityNeverRaisesTheScore(
            @ForAll Scene scene,
            @ForAll @IntRange(max = 5) int which,
            @ForAll Source source,
            @ForAll @IntRange(max = 2000) int olderByDays) {
        Assume.that(which < scene.partner().capacities().size());
        Capacity sure = scene.partner().capacities().get(which);
        Assume.that(source.confidence() <= sure.evidence().source().confidence());
        LocalDate older = sure.evidence().date().minusDays(olderByDays);
        var unsure = new Capacity(sure.field(), sure.modality(), sure.strength(), Evidence.of(source, older));

        Scene less = replacing(scene, which, unsure);

        assertThat(less.score().score()).isLessThanOrEqualTo(scene.score().score());
    }

    @Property
    void scoresDoNotDependOnTheOrderOfItems(@ForAll Scene scene, @ForAll long seed) {
        Scene shuffled = scene.withBoth(shuffled(scene.self(), seed), shuffled(scene.partner(), seed + 1));
        Explanation before = scene.scorer().explain(scene.self(), scene.partner());
        Explanation after = shuffled.scorer().explain(shuffled.self(), shuffled.partner());

        assertThat(after.pair().score()).isCloseTo(before.pair().score(), within(ROUNDING));
        assertThat(after.needsOfSelf())
                .extracting(match -> match.need().urgency(), NeedMatch::value, NeedMatch::met)
                .containsExactlyElementsOf(before.needsOfSelf().stream()
                        .map(match -> tuple(match.need().urgency(), match.value(), match.met()))
                        .toList());
    }

    @Property
    void everyTermBelowNeutralComesWithWhatWouldMendIt(@ForAll Scene scene) {
        Explanation explanation = scene.scorer().explain(scene.self(), scene.partner());
        double term = explanation.pair().brainDrain().value();

        if (term < .5 - 1e-6) {
            assertThat(explanation.mends()).isNotEmpty();
        } else if (term >= .5) {
            assertThat(explanation.mends()).isEmpty();
        }
    }

    @Property
    void obstaclesLieBetweenTwoAndNotOnOneSide(@ForAll Scene scene) {
        PartnerScorer scorer = scene.scorer();

        assertThat(scorer.obstacle(scene.partner(), scene.self(), false))
                .isEqualTo(scorer.obstacle(scene.self(), scene.partner(), false));
        assertThat(scene.scoreFromPartner().guard()).isEqualTo(scene.score().guard());
    }

    private static Scene replacing(Scene scene, int which, Capacity by) {
        return scene.withPartner(partner -> {
            List<Capacity> capacities = new ArrayList<>(partner.capacities());
            capacities.set(which, by);
            return partner.withCapacities(capacities);
        });
    }

    private static List<Capacity> with(List<Capacity> capacities, Capacity more) {
        List<Capacity> all = new ArrayList<>(capacities);
        all.add(more);
        return all;
    }

    private static Profile shuffled(Profile profile, long seed) {
        return profile.withThemes(shuffled(profile.themes(), seed))
                .withNeeds(shuffled(profile.needs(), seed))
                .withCapacities(shuffled(profile.capacities(), seed));
    }

    private static <T> List<T> shuffled(List<T> items, long seed) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
