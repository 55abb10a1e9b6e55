package org.twinbridge.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/**
 * Compares an institution's list of best partners under two policies. A partner comes or goes because its score moved
 * against those it replaces or gives way to, so that the reason is told against the mean of those. Safe to share between
 * threads.
 */
final class ListComparison {

    private final PartnerRanker before;
    private final PartnerRanker after;
    private final PartnerScorer oldScorer;
    private final PartnerScorer newScorer;
    private final int length;

    /** @param length places of a list, 1 or more */
    ListComparison(PartnerRanker before, Policy oldPolicy, PartnerRanker after, Policy newPolicy, int length) {
        this.before = before;
        this.after = after;
        this.oldScorer = new PartnerScorer(before.catalogue(), oldPolicy);
        this.newScorer = new PartnerScorer(after.catalogue(), newPolicy);
        this.length = length;
    }

    Change of(InstitutionId institution) {
        List<InstitutionId> old = list(before, oldScorer.policy(), institution);
        List<InstitutionId> fresh = list(after, newScorer.policy(), institution);
        Set<InstitutionId> went = new LinkedHashSet<>(old);
        fresh.forEach(went::remove);
        Set<InstitutionId> came = new LinkedHashSet<>(fresh);
        old.forEach(came::remove);
        return new Change(old, fresh, moves(institution, went, came));
    }

    private List<InstitutionId> list(PartnerRanker ranker, Policy policy, InstitutionId institution) {
        return ranker.rank(RankQuery.of(institution, length), policy).partners().stream()
                .map(ranked -> ranked.pair().partner())
                .toList();
    }

    private List<Move> moves(InstitutionId institution, Set<InstitutionId> went, Set<InstitutionId> came) {
        if (went.isEmpty() && came.isEmpty()) {
            return List.of();
        }
        Profile self = before.catalogue().profile(institution);
        Map<InstitutionId, Map<String, Double>> shifts = new HashMap<>();
        went.forEach(id -> shifts.put(id, shift(self, profile(id))));
        came.forEach(id -> shifts.put(id, shift(self, profile(id))));
        Map<String, Double> ofThoseWhoWent = mean(went, shifts);
        Map<String, Double> ofThoseWhoCame = mean(came, shifts);
        var moves = new ArrayList<Move>();
        for (InstitutionId id : went) {
            moves.add(new Move(
                    id,
                    false,
                    guarded(newScorer, self, id),
                    against(shifts.getOrDefault(id, Map.of()), ofThoseWhoCame)));
        }
        for (InstitutionId id : came) {
            moves.add(new Move(
                    id,
                    true,
                    guarded(oldScorer, self, id),
                    against(shifts.getOrDefault(id, Map.of()), ofThoseWhoWent)));
        }
        return moves;
    }

    private Profile profile(InstitutionId id) {
        return before.catalogue().profile(id);
    }

    /** How much more each part adds to the pair's score. */
    private Map<String, Double> shift(Profile self, Profile partner) {
        Map<String, Double> shift = parts(newScorer, self, partner);
        parts(oldScorer, self, partner).forEach((part, points) -> shift.merge(part, -points, Double::sum));
        return shift;
    }

    private static Map<String, Double> parts(PartnerScorer scorer, Profile self, Profile partner) {
        return scorer.explain(self, partner).contributions().stream()
                .collect(Collectors.groupingBy(
                        contribution -> contribution.criterion().value(),
                        HashMap::new,
                        Collectors.summingDouble(Contribution::points)));
    }

    private static Map<String, Double> mean(
            Set<InstitutionId> institutions, Map<InstitutionId, Map<String, Double>> shifts) {
        Map<String, Double> mean = new HashMap<>();
        for (InstitutionId id : institutions) {
            shifts.getOrDefault(id, Map.of())
                    .forEach((part, shift) -> mean.merge(part, shift / institutions.size(), Double::sum));
        }
        return mean;
    }

    private static Map<String, Double> against(Map<String, Double> shift, Map<String, Double> mean) {
        Map<String, Double> difference = new HashMap<>(shift);
        mean.forEach((part, points) -> difference.merge(part, -points, Double::sum));
        return difference;
    }

    private boolean guarded(PartnerScorer scorer, Profile self, InstitutionId partner) {
        return scorer.obstacle(self, profile(partner), true).stream().anyMatch(Obstacle.GUARDED::equals);
    }

    /**
     * What becomes of one list.
     *
     * @param before partners before, best first
     * @param after partners afterwards, best first
     * @param moves those who come and go
     */
    record Change(List<InstitutionId> before, List<InstitutionId> after, List<Move> moves) {}

    /**
     * One who comes or goes.
     *
     * @param partner who
     * @param came whether it is in the list afterwards only, not before only
     * @param guarded whether a guard forbids the pair on the side where it is not in the list
     * @param shifts how much more each part adds to the score afterwards, against the mean of those it replaces or gives
     *     way to
     */
    record Move(InstitutionId partner, boolean came, boolean guarded, Map<String, Double> shifts) {}
}
