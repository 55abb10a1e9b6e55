package org.twinbridge.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.learn.Observation;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.interest.Decision;
import org.twinbridge.interest.InterestDecisions;
import org.twinbridge.matching.shown.ShownList;
import org.twinbridge.matching.shown.ShownLists;
import org.twinbridge.policy.Terms;

/**
 * Joins decisions with the lists that were seen before them. Interest expressed is learned from as a choice out of a
 * list: the one chosen was wanted, at the propensity of its place, and all others of the list were passed over. An
 * answer is no choice out of a list, since the other's interest lay on the table: its propensity is 1.
 */
@Component
class DecisionLog {

    private final InterestDecisions decisions;
    private final ShownLists shown;

    DecisionLog(InterestDecisions decisions, ShownLists shown) {
        this.decisions = decisions;
        this.shown = shown;
    }

    /** All that can be learned from, as of now. */
    @Transactional(readOnly = true)
    public Joined join() {
        List<Decision> all = decisions.all();
        Map<InstitutionId, Set<InstitutionId>> wanted = new HashMap<>();
        for (Decision decision : all) {
            if (decision.kind() != Decision.Kind.DECLINED) {
                wanted.computeIfAbsent(decision.institution(), _ -> new HashSet<>())
                        .add(decision.partner());
            }
        }
        var joined = new Joined();
        for (Decision decision : all) {
            Optional<ShownList> list = shown.lastWith(decision.institution(), decision.partner(), decision.at());
            if (list.isEmpty()
                    || !joined.add(decision, list.get(), wanted.getOrDefault(decision.institution(), Set.of()))) {
                joined.unseen++;
            }
        }
        return joined;
    }

    /** What came of the joining. */
    static final class Joined {

        private final List<Observation> observations = new ArrayList<>();
        private int chosen;
        private int declined;
        private int passedOver;
        private int unseen;
        private @Nullable Instant first;
        private @Nullable Instant last;

        List<Observation> observations() {
            return List.copyOf(observations);
        }

        Evidence evidence() {
            return new Evidence(chosen, declined, passedOver, unseen, first, last);
        }

        private boolean add(Decision decision, ShownList list, Set<InstitutionId> alsoWanted) {
            int number = chosen + declined;
            int rank = 1;
            while (!list.partners().get(rank - 1).partner().equals(decision.partner())) {
                rank++;
            }
            Map<CriterionId, Double> criteria = list.partners().get(rank - 1).criteria();
            if (!isWhole(criteria)) {
                return false;
            }
            boolean wanted = decision.kind() != Decision.Kind.DECLINED;
            boolean choice = decision.kind() == Decision.Kind.EXPRESSED;
            observations.add(new Observation(number, criteria, wanted, choice ? Observation.propensity(rank) : 1, 1));
            if (choice) {
                passOver(number, list, alsoWanted);
            }
            if (wanted) {
                chosen++;
            } else {
                declined++;
            }
            first = first == null ? decision.at() : first;
            last = decision.at();
            return true;
        }

        /** Whoever else is wanted by the institution, now or later, was not passed over for good and is left out. */
        private void passOver(int number, ShownList list, Set<InstitutionId> alsoWanted) {
            List<ShownList.Place> others = list.partners().stream()
                    .filter(place -> !alsoWanted.contains(place.partner()) && isWhole(place.criteria()))
                    .toList();
            others.forEach(place ->
                    observations.add(new Observation(number, place.criteria(), false, 1, 1.0 / others.size())));
            passedOver += others.size();
        }

        /** A list of long ago may have been made under other criteria. */
        private static boolean isWhole(Map<CriterionId, Double> criteria) {
            return criteria.keySet().containsAll(Terms.criteria());
        }
    }
}
