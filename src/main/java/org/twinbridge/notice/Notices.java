package org.twinbridge.notice;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.notice.persistence.NoticeStore;

/**
 * Tells people what they must learn of. For services and for work in the background; it asks nobody's leave, so whoever
 * calls it has checked that the matter concerns the recipient.
 */
@Component
public class Notices {

    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Tells a recipient, within the caller's transaction if there is one: what is rolled back was never told. What was
     * told before under the same key is left as it is.
     */
    @Transactional
    public void tell(Recipient to, Notice notice) {
        store.add(to, notice, clock.instant());
    }

    /**
     * Says that a matter is dealt with, for everybody who was told of it under this key: it waits for nobody any more, but
     * can still be read.
     */
    @Transactional
    public void settle(String once) {
        store.settle(once, clock.instant());
    }
}
