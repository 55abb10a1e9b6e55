package org.twinbridge.outcome;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.outcome.persistence.OutcomeEntity;
import org.twinbridge.outcome.persistence.OutcomeRepository;

/** Takes outcomes over to the institution that is kept. */
@Component
class OutcomesOfMerged {

    private final OutcomeRepository repository;

    OutcomesOfMerged(OutcomeRepository repository) {
        this.repository = repository;
    }

    /** Within the transaction of the merge; a move between the two stays as it is, since it would lead nowhere. */
    @EventListener
    void on(InstitutionMerged merged) {
        for (OutcomeEntity row : repository.findAllByOrderById()) {
            Outcome outcome = OutcomeRegister.recorded(row).outcome();
            if (outcome instanceof Activity activity && !isBetween(activity, merged)) {
                Activity moved = activity.replacing(merged.givenUp(), merged.kept());
                if (!moved.equals(activity)) {
                    row.change(OutcomeRegister.json(moved));
                }
            }
        }
    }

    private static boolean isBetween(Activity activity, InstitutionMerged merged) {
        return activity.from()
                .replacing(merged.givenUp(), merged.kept())
                .equals(activity.to().replacing(merged.givenUp(), merged.kept()));
    }
}
