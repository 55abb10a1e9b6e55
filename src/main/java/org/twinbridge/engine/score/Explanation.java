package org.twinbridge.engine.score;

import java.util.List;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.Mend;

/**
 * Why a pair has its score, exactly.
 *
 * @param pair the score
 * @param contributions parts that sum to the score within 1e-12: the criteria of both sides, the brain-drain term, and
 *     the floor of a side's utility where it acts
 * @param self what self gains, by criterion
 * @param partner what the partner gains, by criterion
 * @param needsOfSelf each of self's needs with the partner's best capacity, the most urgent first
 * @param needsOfPartner the same for the partner
 * @param mends changes of plan that would lift a brain-drain term below ½; empty where it is not
 * @param withFullDegrees the term if all of the plan were full degrees abroad
 */
public record Explanation(
        PairScore pair,
        List<Contribution> contributions,
        Utility self,
        Utility partner,
        List<NeedMatch> needsOfSelf,
        List<NeedMatch> needsOfPartner,
        List<Mend> mends,
        BrainDrain withFullDegrees) {

    public Explanation {
        contributions = List.copyOf(contributions);
        needsOfSelf = List.copyOf(needsOfSelf);
        needsOfPartner = List.copyOf(needsOfPartner);
        mends = List.copyOf(mends);
    }

    /** Points of one criterion for one side, in [0, 1]; 0 if it is not among the contributions. */
    public double points(CriterionId criterion, Side side) {
        return contributions.stream()
                .filter(c -> c.criterion().equals(criterion) && c.side() == side)
                .mapToDouble(Contribution::points)
                .sum();
    }
}
