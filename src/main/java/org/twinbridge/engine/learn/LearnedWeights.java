package org.twinbridge.engine.learn;

import java.util.List;
import org.twinbridge.engine.score.CriterionId;

/**
 * What decisions say about the weights of criteria.
 *
 * @param weights one for each criterion, in the order of the policy
 * @param lambda λ that was chosen
 * @param steepness how steeply the wish for a partner rises with the weighted criteria; the same before and after
 * @param logLossBefore mean log-loss on decisions held out, under the policy's weights; 0 is perfect
 * @param logLossAfter the same under the learned weights
 * @param decisions how many it was learned from
 */
public record LearnedWeights(
        List<LearnedWeight> weights,
        double lambda,
        double steepness,
        double logLossBefore,
        double logLossAfter,
        int decisions) {

    public LearnedWeights {
        weights = List.copyOf(weights);
    }

    /** Whether the learned weights foretell decisions they have not seen better than the policy's. */
    public boolean isBetter() {
        return logLossAfter < logLossBefore;
    }

    /**
     * The weight of a criterion, before and after; each column sums to 1.
     *
     * @param low lower end of the middle 80 % of the bootstrap samples
     * @param high upper end of it
     */
    public record LearnedWeight(CriterionId criterion, double before, double after, double low, double high) {}
}
