package org.twinbridge.matching.shown;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinbridge.matching.shown.persistence.ShownListStore;

/** Deletes lists that were shown long ago, so that the log does not grow without end. */
@Component
class OldShownLists {

    private final ShownListStore store;
    private final Clock clock;
    private final int months;

    /** @param months how long lists are kept, 1 or more */
    OldShownLists(ShownListStore store, Clock clock, @Value("${twinbridge.shown-lists.months:24}") int months) {
        if (months < 1) {
            throw new IllegalArgumentException(
                    "twinbridge.shown-lists.months (%d) must be 1 or more.".formatted(months));
        }
        this.store = store;
        this.clock = clock;
        this.months = months;
    }

    /** Deletes those older than they are kept, and says how many. */
    @Scheduled(cron = "0 10 4 * * *")
    int delete() {
        return store.deleteBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant());
    }
}
