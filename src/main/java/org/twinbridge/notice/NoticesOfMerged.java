package org.twinbridge.notice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.notice.persistence.NoticeStore;

/** Brings what an institution that was merged was told to the officers of the one that is kept. */
@Component
class NoticesOfMerged {

    private final NoticeStore store;

    NoticesOfMerged(NoticeStore store) {
        this.store = store;
    }

    /** Within the transaction of the merge. */
    @EventListener
    void on(InstitutionMerged merged) {
        store.readdress(Recipient.officersOf(merged.givenUp()), Recipient.officersOf(merged.kept()));
    }
}
