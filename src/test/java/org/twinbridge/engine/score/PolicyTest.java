package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Profile;

class PolicyTest {

    private final Policy policy = Policy.withDefaults();

    @Test
    void shipsTheConstantsOfTheModel() {
        assertThat(policy.criteria())
                .containsExactly(
                        CriterionId.COVERAGE,
                        CriterionId.THEME,
                        CriterionId.FEASIBILITY,
                        CriterionId.TRUST,
                        CriterionId.PRIORITY,
                        CriterionId.NETWORK);
        assertThat(policy.weights().values()).containsExactly(.40, .20, .15, .10, .10, .05);
        assertThat(policy.balance()).isEqualTo(.5);
        assertThat(policy.brainDrainWeight()).isEqualTo(.25);
        assertThat(policy.sweetSpot()).isEqualTo(.6);
        assertThat(policy.floor()).isEqualTo(.01);
        assertThat(policy.meetsFrom()).isEqualTo(.25);
        assertThat(policy.drain()).isEqualTo(BrainDrainConstants.withDefaults());
        assertThat(policy.label()).isEqualTo("UNITWIN default v1");
    }

    @Test
    void renormalisesTheWeightsThatSlidersSet() {
        Policy moved = policy.withProportions(Map.of(CriterionId.COVERAGE, 0., CriterionId.THEME, .40));

        // .40 + .15 + .10 + .10 + .05 = .80
        assertThat(moved.weight(CriterionId.COVERAGE)).isZero();
        assertThat(moved.weight(CriterionId.THEME)).isCloseTo(.5, within(1e-12));
        assertThat(moved.weight(CriterionId.NETWORK)).isCloseTo(.0625, within(1e-12));
        assertThat(moved.criteria()).isEqualTo(policy.criteria());
    }

    @Test
    void takesProportionsOfAnySize() {
        Policy moved = policy.withProportions(Map.of(CriterionId.COVERAGE, 1e6));

        assertThat(moved.weight(CriterionId.COVERAGE)).isCloseTo(1, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesProportionsThatAreNone(double proportion) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withProportions(Map.of(CriterionId.THEME, proportion)))
                .withMessageContaining("weight of theme (%s)".formatted(proportion));
    }

    @Test
    void refusesToWeighNothing() {
        var nothing = new LinkedHashMap<CriterionId, Double>();
        policy.criteria().forEach(id -> nothing.put(id, 0.));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withProportions(nothing))
                .withMessageContaining("at least one criterion must count");
    }

    @Test
    void refusesProportionsOfCriteriaItDoesNotWeigh() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withProportions(Map.of(new CriterionId("fame"), .5)))
                .withMessageContaining("[fame]");
        assertThat(policy.weight(new CriterionId("fame"))).isZero();
    }

    @Test
    void takesCriteriaOfItsOwnBesideTheSixShipped() {
        var weights = new LinkedHashMap<>(policy.weights());
        weights.replaceAll((criterion, weight) -> weight / 2);
        weights.put(constant("fame", 1), .5);
        Policy famous = with(weights);

        Utility utility = new PartnerScorer(WorkedPair.CATALOGUE, famous).utility(WorkedPair.DAKAR, WorkedPair.URUMQI);

        // half of .636701 and all of fame
        assertThat(utility.value()).isCloseTo(.818350, within(1e-6));
        assertThat(utility.criteria()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "brain-drain", "floor"})
    void refusesACriterionUnderAnIdThatIsTaken(String id) {
        var weights = new LinkedHashMap<>(policy.weights());
        weights.put(constant(id, 1), 0.);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(weights))
                .withMessageContaining("id (%s) of a criterion is taken".formatted(id));
    }

    @Test
    void refusesWeightsThatDoNotSumToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(constant("fame", 1), .9)))
                .withMessageContaining("sum of the weights (0.9)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(constant("fame", 1), 1.5, constant("wealth", 1), -.5)))
                .withMessageContaining("must lie in [0, 1]");
        assertThat(with(Map.of(constant("fame", 1), 1.)).weight(new CriterionId("fame")))
                .isEqualTo(1);
    }

    /** balance, brain-drain weight, sweet spot, floor, met from */
    @ParameterizedTest
    @CsvSource({
        ".04, .25, .6, .01, .25, balance",
        ".96, .25, .6, .01, .25, balance",
        "NaN, .25, .6, .01, .25, balance",
        ".5, -.01, .6, .01, .25, brain-drain weight",
        ".5, .91, .6, .01, .25, brain-drain weight",
        ".5, NaN, .6, .01, .25, brain-drain weight",
        ".5, .25, 0, .01, .25, sweet spot",
        ".5, .25, 1, .01, .25, sweet spot",
        ".5, .25, NaN, .01, .25, sweet spot",
        ".5, .25, .6, 0, .25, floor",
        ".5, .25, .6, 1, .25, floor",
        ".5, .25, .6, NaN, .25, floor",
        ".5, .25, .6, .01, 0, need is met",
        ".5, .25, .6, .01, 1, need is met",
        ".5, .25, .6, .01, NaN, need is met"
    })
    void refusesConstantsOutOfRange(
            double balance, double drain, double sweetSpot, double floor, double meetsFrom, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(
                        "p",
                        1,
                        policy.weights(),
                        balance,
                        drain,
                        sweetSpot,
                        floor,
                        meetsFrom,
                        Set.of(),
                        policy.similarity(),
                        policy.drain()))
                .withMessageContaining(named);
    }

    @Test
    void takesBalanceAndBrainDrainWeightAtTheEndsOfTheirRanges() {
        assertThat(policy.withBalance(.05).balance()).isEqualTo(.05);
        assertThat(policy.withBalance(.95).balance()).isEqualTo(.95);
        assertThat(policy.withBrainDrainWeight(0).brainDrainWeight()).isZero();
        assertThat(policy.withBrainDrainWeight(.9).brainDrainWeight()).isEqualTo(.9);
    }

    @Test
    void refusesToBeNamelessOrBeforeItsFirstVersion() {
        assertThatIllegalArgumentException().isThrownBy(() -> named(" ", 1)).withMessageContaining("must have a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("p", 0))
                .withMessageContaining("version (0) of the policy (p)");
    }

    @Test
    void countsAFieldAsAPriorityWhereItOrOneAboveItIs() {
        Policy education = policy.withPriorities(Set.of(new Field("01"), new Field("0511")));

        assertThat(education.isPriority(new Field("0114"))).isTrue();
        assertThat(education.isPriority(new Field("0511"))).isTrue();
        assertThat(education.isPriority(new Field("051"))).isFalse();
        assertThat(policy.isPriority(new Field("051"))).isTrue();
    }

    @Test
    void keepsAllElseWhenOneThingChanges() {
        Policy changed = policy.withBalance(.7)
                .withBrainDrainWeight(.4)
                .withPriorities(Set.of(new Field("01")))
                .withSimilarity(Similarity.withDefaults().withModalityKinships(List.of()))
                .withDrain(new BrainDrainConstants(
                        .4, .25, .2, .15, .5, 1, .1, 5, .25, policy.drain().priors()));

        Policy back = changed.withDrain(policy.drain())
                .withSimilarity(policy.similarity())
                .withPriorities(policy.priorities())
                .withBrainDrainWeight(.25)
                .withBalance(.5)
                .withProportions(Map.of());

        assertThat(changed).isNotEqualTo(policy);
        assertThat(back.weights().keySet()).isEqualTo(policy.weights().keySet());
        assertThat(back.withProportions(Map.of()).label()).isEqualTo(policy.label());
        assertThat(back.balance()).isEqualTo(policy.balance());
        assertThat(back.brainDrainWeight()).isEqualTo(policy.brainDrainWeight());
        assertThat(back.drain()).isEqualTo(policy.drain());
        assertThat(back.similarity()).isEqualTo(policy.similarity());
        assertThat(back.priorities()).isEqualTo(policy.priorities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Coverage", "brain drain", "brain-", "-drain", "f1"})
    void refusesIdsThatAreNone(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CriterionId(id))
                .withMessageContaining("\"%s\" is not a criterion's id".formatted(id));
    }

    @Test
    void ordersAndWritesIdsAsText() {
        assertThat(CriterionId.COVERAGE).isLessThan(CriterionId.THEME).hasToString("coverage");
    }

    private Policy named(String name, int version) {
        return new Policy(
                name, version, policy.weights(), .5, .25, .6, .01, .25, Set.of(), policy.similarity(), policy.drain());
    }

    private Policy with(Map<Criterion, Double> weights) {
        return new Policy("own", 1, weights, .5, .25, .6, .01, .25, Set.of(), policy.similarity(), policy.drain());
    }

    private static Criterion constant(String id, double value) {
        return new Criterion() {
            @Override
            public CriterionId id() {
                return new CriterionId(id);
            }

            @Override
            public double value(Profile self, Profile partner, Setting setting) {
                return value;
            }
        };
    }
}
