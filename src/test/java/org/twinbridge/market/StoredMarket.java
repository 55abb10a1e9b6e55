package org.twinbridge.market;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Role;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.matching.BalancedLists;

/** Has the market of what is stored solved by someone of the section, for tests of those who read it. */
@TestComponent
public class StoredMarket {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MarketTasks tasks;
    private final BalancedLists lists;

    StoredMarket(MarketTasks tasks, BalancedLists lists) {
        this.tasks = tasks;
        this.lists = lists;
    }

    /** Solves it and waits until all is worked out. */
    public void solve() {
        asStaff(() -> {
            awaitTheEnd();
            tasks.begin(MarketRequest.withDefaults());
            awaitTheEnd();
            tasks.putAway();
        });
    }

    /** Waits until whoever keeps the market has heard that the catalogue has changed. */
    public void awaitThatItIsOld() {
        await().atMost(PATIENCE).pollInSameThread().until(() -> lists.state() == BalancedLists.State.OUT_OF_DATE);
    }

    private void awaitTheEnd() {
        await().atMost(PATIENCE).pollInSameThread().until(() -> tasks.latest().stream()
                .noneMatch(task -> task.state().isUnderWay()));
    }

    private static void asStaff(Runnable work) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SignedIn.as(Role.STAFF);
        try {
            work.run();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
