package org.twinbridge.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one account has it in its inbox.
 *
 * @param id of the notice
 * @param notice what is told
 * @param sentAt when it was told
 * @param readAt when this account first read it; {@code null} if it has not
 * @param doneAt when this account put it away; {@code null} if it has not
 * @param settledAt when the matter was dealt with, by whomever; {@code null} while it waits
 */
public record ReceivedNotice(
        long id,
        Notice notice,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable Instant doneAt,
        @Nullable Instant settledAt) {

    public boolean isUnread() {
        return readAt == null && !isDone();
    }

    /** Whether it was put away or dealt with. */
    public boolean isDone() {
        return doneAt != null || settledAt != null;
    }
}
