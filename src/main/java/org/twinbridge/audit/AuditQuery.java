package org.twinbridge.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the audit trail.
 *
 * @param author part of an account's name; blank for anybody
 * @param kind part of what was done; blank for anything
 * @param subject part of what it was done to; blank for anything
 * @param from not before; null for any time
 * @param until before; null for any time
 */
public record AuditQuery(
        String author,
        String kind,
        String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** Everything. */
    public static AuditQuery all() {
        return new AuditQuery("", "", "", null, null);
    }

    /** The earliest instant that fits. */
    public Instant earliest() {
        return from == null ? Instant.EPOCH : from;
    }

    /** The first instant that fits no more. */
    public Instant latest() {
        return until == null ? LAST : until;
    }
}
