package org.twinbridge.matching.saved;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.saved.persistence.SavedSearchStore;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;
import org.twinbridge.policy.Policies;

/**
 * Looks through searches again once policy or data have changed, and tells their owners what came or left: of each change
 * once, however often it is found.
 */
@Component
class SearchWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWatch.class);

    private final SavedSearchStore store;
    private final SearchComparison comparison;
    private final Matching matching;
    private final Policies policies;
    private final Notices notices;

    SearchWatch(
            SavedSearchStore store,
            SearchComparison comparison,
            Matching matching,
            Policies policies,
            Notices notices) {
        this.store = store;
        this.comparison = comparison;
        this.matching = matching;
        this.policies = policies;
        this.notices = notices;
    }

    /** What a search was compared under. */
    static String mark(String policy, String release) {
        return policy + " · " + release;
    }

    /** Once an hour; where nobody keeps a search, nothing is loaded for it. */
    @Scheduled(cron = "0 25 * * * *")
    void look() {
        List<SavedSearch> heard = store.heard();
        if (heard.isEmpty()) {
            return;
        }
        String mark = mark(policies.current().label(), matching.catalogue().release());
        for (SavedSearch search : heard) {
            if (!search.checked().equals(mark)) {
                look(search, mark);
            }
        }
    }

    private void look(SavedSearch search, String mark) {
        try {
            List<SearchChange> changes = comparison.changes(search);
            if (!changes.isEmpty()) {
                notices.tell(Recipient.accountNamed(search.account()), notice(search, changes));
            }
            store.check(search.id(), mark);
        } catch (RuntimeException failure) {
            LOG.warn("The saved search {} could not be compared", search.id(), failure);
        }
    }

    private static Notice notice(SavedSearch search, List<SearchChange> changes) {
        String which = changes.stream()
                .map(change -> (change.came() ? "+" : "-") + change.partner())
                .sorted()
                .collect(Collectors.joining(","));
        long came = changes.stream().filter(SearchChange::came).count();
        return Notice.of(
                "searches.notice.changed",
                "searches",
                "search/%d/%d/%08x".formatted(search.id(), search.lookedAt().toEpochMilli(), which.hashCode()),
                search.name(),
                String.valueOf(came),
                String.valueOf(changes.size() - came));
    }
}
