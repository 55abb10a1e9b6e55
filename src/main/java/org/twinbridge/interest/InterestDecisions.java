package org.twinbridge.interest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.interest.Decision.Kind;
import org.twinbridge.interest.persistence.InterestEntity;
import org.twinbridge.interest.persistence.InterestRepository;

/** All that was decided about interest, to learn from. For work in the background: it asks nobody who they are. */
@Component
public class InterestDecisions {

    private final InterestRepository repository;

    InterestDecisions(InterestRepository repository) {
        this.repository = repository;
    }

    /** Every decision, in the order of time; without the samples of the demonstration. */
    @Transactional(readOnly = true)
    public List<Decision> all() {
        var decisions = new ArrayList<Decision>();
        for (InterestEntity row : repository.findAll()) {
            Interest interest = row.interest();
            if (!interest.sample()) {
                add(decisions, interest);
            }
        }
        decisions.sort(Comparator.comparing(Decision::at)
                .thenComparing(Decision::institution)
                .thenComparing(Decision::kind));
        return decisions;
    }

    private static void add(List<Decision> decisions, Interest interest) {
        decisions.add(new Decision(
                interest.from(),
                interest.to(),
                Kind.EXPRESSED,
                interest.at(),
                interest.assessment().policy(),
                interest.assessment().release()));
        Interest.Answer answer = interest.answer();
        if (answer != null && interest.state() != InterestState.WITHDRAWN) {
            decisions.add(new Decision(
                    interest.to(),
                    interest.from(),
                    interest.state() == InterestState.ACCEPTED ? Kind.ACCEPTED : Kind.DECLINED,
                    answer.at(),
                    answer.policy(),
                    answer.release()));
        }
    }
}
