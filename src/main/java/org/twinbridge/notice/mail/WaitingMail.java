package org.twinbridge.notice.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has not gone out yet.
 *
 * @param id its number
 * @param address where it goes
 * @param subject one line
 * @param body text
 * @param createdAt since when it waits
 * @param attempts how often it was tried
 * @param nextTryAt when it is tried again
 * @param lastError what the last try met with; {@code null} before the first
 */
public record WaitingMail(
        long id,
        String address,
        String subject,
        String body,
        Instant createdAt,
        int attempts,
        Instant nextTryAt,
        @Nullable String lastError) {}
