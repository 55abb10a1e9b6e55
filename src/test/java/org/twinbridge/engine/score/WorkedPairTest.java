package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.score.WorkedPair.CATALOGUE;
import static org.twinbridge.engine.score.WorkedPair.DAKAR;
import static org.twinbridge.engine.score.WorkedPair.URUMQI;

import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.profile.Modality;

/**
 * One pair, both sides, all six criteria, by hand. Everything dates of today, so c is the source's own.
 *
 * <pre>
 * Shares ½ + ½c: verified .95, evidence .9, declared .8.
 *
 * Dakar's needs          ũ              met by (sim·compat·q̃)
 *   biology, training    .8·.95 = .76   biochemistry, training: 2/3 · 1 · .9·.9  = .54
 *   crops, any           .5·.8  = .40   crops, research:        1 · .8 · .3·.8   = .192
 * Ürümqi's needs
 *   crops, exchange      .6·.8  = .48   crops, exchange:        1 · 1 · .75·.95  = .7125
 *   biology, distance    .2·.8  = .16   nothing                                    0
 *
 *                weight  Dakar                                            Ürümqi
 * coverage       .40     (.76·.54 + .40·.192)/1.16        = .42           .48·.7125/.64    = .534375
 * theme          .20     s = sim(0511, 0512) = 2/3; 1 − ((2/3 − .6)/.6)²  = 80/81, the same both ways
 * feasibility    .15     French                             1             French             1
 *                        both accept training and exchange:
 *                        (.8 + .5)/1.3                      1             .6/.8              .75
 *                        105° apart = 7 h: (10 − 7)/6       .5            the same           .5
 *                        second of three pairs of countries .5            the same           .5
 *                        mean                               .75                              .6875
 * trust          .10     Ürümqi kept 8 of 10: 20 % of       .616060       Dakar has no       .287141
 *                        Beta(10, 4)                                      record: Beta(2, 2)
 * priority       .10     .54 ≥ .25 > .192: .76/1.16         19/29         .48/.64            .75
 * network        .05     through the broker 1/ln 3, at best                nobody is closer
 *                        1/ln 2 (closer): ln 2/ln 3         .630930                          1
 *
 * U              .168 + .197531 + .1125 + .061606 + .065517 + .031546     .21375 + .197531 + .103125 + .028714
 *                                                           = .636701     + .075 + .05     = .668120
 * H = 2/(1/.636701 + 1/.668120) = .652032
 *
 * B: Senegal (.6) is more exposed than China (.3). Training and exchange: R .95; L .5, G 0, South–South 1:
 *    V = .38 + .125 + .15 = .655; A .3, φ unknown .5: Q = .3·.75·.05 = .01125;
 *    B = .5 + .6·(.655 − .45 − .016875) = .612875
 *
 * S = .75·.652032 + .25·.612875 = .642243
 * </pre>
 *
 * The two quantiles of the Beta come from SciPy 1.11 ({@code scipy.stats.beta.ppf}).
 */
class WorkedPairTest {

    private static final Offset<Double> NEAR = within(1e-6);
    private static final double TRUST_IN_URUMQI = .6160593560920942;
    private static final double TRUST_IN_DAKAR = .2871407254167405;

    private final PartnerScorer scorer = new PartnerScorer(CATALOGUE, Policy.withDefaults());

    @Test
    void weighsWhatDakarGains() {
        Utility utility = scorer.utility(DAKAR, URUMQI);

        assertThat(values(utility))
                .usingElementComparator(new DoubleComparator(1e-8))
                .containsExactly(.42, 80 / 81., .75, TRUST_IN_URUMQI, 19 / 29., Math.log(2) / Math.log(3));
        assertThat(utility.criteria()).extracting(CriterionValue::weight).containsExactly(.40, .20, .15, .10, .10, .05);
        assertThat(utility.value()).isCloseTo(.636701, NEAR);
        assertThat(utility.liftedByFloor()).isZero();
    }

    @Test
    void weighsWhatUrumqiGains() {
        Utility utility = scorer.utility(URUMQI, DAKAR);

        assertThat(values(utility))
                .usingElementComparator(new DoubleComparator(1e-8))
                .containsExactly(.534375, 80 / 81., .6875, TRUST_IN_DAKAR, .75, 1.);
        assertThat(utility.value()).isCloseTo(.668120, NEAR);
    }

    @Test
    void scoresThePair() {
        PairScore pair = scorer.score(DAKAR, URUMQI);

        assertThat(pair.self()).isEqualTo(DAKAR.id());
        assertThat(pair.partner()).isEqualTo(URUMQI.id());
        assertThat(pair.utilitySelf()).isCloseTo(.636701, NEAR);
        assertThat(pair.utilityPartner()).isCloseTo(.668120, NEAR);
        assertThat(pair.reciprocity()).isCloseTo(.652032, NEAR);
        assertThat(pair.brainDrain().value()).isCloseTo(.612875, within(1e-12));
        assertThat(pair.brainDrain().exposed()).isEqualTo(BrainDrain.Exposed.SELF);
        assertThat(pair.score()).isCloseTo(.642243, NEAR);
        assertThat(pair.guard()).isEmpty();
    }

    /**
     * Of 16 on staff exchange from Western Africa 10 are home: (.95·4 + 10)/20 = .69. R = (.95 + .69)/2 = .82; V = .328 +
     * .125 + .15 = .603; Q = .3·.75·.18 = .0405; B = .5 + .6·(.603 − .45 − .06075) = .55535, .057525 less than without;
     * S loses a quarter of that: .642243 − .014381.
     */
    @Test
    void scoresThePairAnewWhenItIsRecordedWhoCameHome() {
        PairScore before = scorer.score(DAKAR, URUMQI);

        PairScore after =
                new PartnerScorer(WorkedPair.AFTER_STAFF_CAME_HOME, Policy.withDefaults()).score(DAKAR, URUMQI);

        assertThat(after.brainDrain().retention()).isCloseTo(.82, within(1e-12));
        assertThat(after.brainDrain().value()).isCloseTo(.55535, within(1e-12));
        assertThat(after.score()).isCloseTo(before.score() - .01438125, within(1e-12));
        assertThat(after.score()).isCloseTo(.627862, NEAR);
    }

    @Test
    void leansTowardTheOneTheBalanceFavours() {
        PairScore leaning = new PartnerScorer(CATALOGUE, Policy.withDefaults().withBalance(.8)).score(DAKAR, URUMQI);

        // 1/(.8/.636701 + .2/.668120) = 1/(1.256477 + .299347) = .642746
        assertThat(leaning.reciprocity()).isCloseTo(.642746, NEAR);
    }

    @Test
    void weighsTheBrainDrainTermAsPolicySays() {
        PairScore without =
                new PartnerScorer(CATALOGUE, Policy.withDefaults().withBrainDrainWeight(0)).score(DAKAR, URUMQI);

        assertThat(without.score()).isCloseTo(without.reciprocity(), within(1e-12));
    }

    /** Slopes: .75·.5·(H/U)² = .375·(.652032/.636701)² = .393277 for Dakar, .375·(.652032/.668120)² = .357158. */
    @Test
    void explainsAPairSoThatItsPartsSumToItsScore() {
        Explanation explanation = scorer.explain(DAKAR, URUMQI);

        assertThat(explanation.points(CriterionId.COVERAGE, Side.SELF)).isCloseTo(.393277 * .168, NEAR);
        assertThat(explanation.points(CriterionId.NETWORK, Side.SELF)).isCloseTo(.393277 * .031546, NEAR);
        assertThat(explanation.points(CriterionId.COVERAGE, Side.PARTNER)).isCloseTo(.357158 * .21375, NEAR);
        assertThat(explanation.points(CriterionId.BRAIN_DRAIN, Side.BOTH)).isCloseTo(.15321875, within(1e-12));
        assertThat(explanation.points(CriterionId.FLOOR, Side.SELF)).isZero();
        assertThat(explanation.contributions()).hasSize(13);
        assertThat(explanation.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(explanation.pair().score(), within(1e-12));
    }

    @Test
    void tellsWhichNeedIsMetByWhatTheMostUrgentFirst() {
        Explanation explanation = scorer.explain(DAKAR, URUMQI);

        NeedMatch training = explanation.needsOfSelf().getFirst();
        NeedMatch crops = explanation.needsOfSelf().getLast();
        assertThat(training.need().modality()).isEqualTo(Modality.TEACHER_TRAINING);
        assertThat(training.capacity()).contains(URUMQI.capacities().getFirst());
        assertThat(training.value()).isCloseTo(.54, within(1e-12));
        assertThat(training.met()).isTrue();
        assertThat(crops.capacity()).contains(URUMQI.capacities().getLast());
        assertThat(crops.value()).isCloseTo(.192, within(1e-12));
        assertThat(crops.met()).isFalse();
    }

    @Test
    void tellsWhichNeedNothingMeets() {
        NeedMatch distance = scorer.explain(DAKAR, URUMQI).needsOfPartner().getLast();

        assertThat(distance.need().modality()).isEqualTo(Modality.DISTANCE_LEARNING);
        assertThat(distance.capacity()).isEmpty();
        assertThat(distance.value()).isZero();
        assertThat(distance.met()).isFalse();
    }

    @Test
    void turnsTheExplanationRoundForThePartner() {
        Explanation ours = scorer.explain(DAKAR, URUMQI);
        Explanation theirs = scorer.explain(URUMQI, DAKAR);

        assertThat(theirs.self()).isEqualTo(ours.partner());
        assertThat(theirs.needsOfSelf()).isEqualTo(ours.needsOfPartner());
        assertThat(theirs.pair().score()).isCloseTo(ours.pair().score(), within(1e-12));
    }

    private static List<Double> values(Utility utility) {
        return utility.criteria().stream().map(CriterionValue::value).toList();
    }
}
