package org.twinbridge.twinning;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.twinning.persistence.TwinningStore;

/** Takes twinnings over to the institution that is kept. */
@Component
class TwinningsOfMerged {

    private final TwinningStore store;

    TwinningsOfMerged(TwinningStore store) {
        this.store = store;
    }

    /** Within the transaction of the merge; twinnings of the two with each other stay where they are. */
    @EventListener
    void on(InstitutionMerged merged) {
        store.move(merged.givenUp(), merged.kept());
    }
}
