package org.twinbridge.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Something that was done.
 *
 * @param id grows with time
 * @param at when
 * @param author the account's name, {@link Author#COMMAND_LINE} or {@link Author#SYSTEM}
 * @param kind what was done, such as {@code agreement.accepted}: the feature, a dot, a word of its own
 * @param subject what it was done to, such as {@code agreement:12}
 * @param institutionId the institution it concerns; null if none or several
 * @param details what else there is to know, by name, in the order it was given
 */
public record AuditEvent(
        long id,
        Instant at,
        String author,
        String kind,
        String subject,
        @Nullable InstitutionId institutionId,
        Map<String, String> details) {

    public AuditEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The institution it concerns; empty if none or several. */
    public Optional<InstitutionId> institution() {
        return Optional.ofNullable(institutionId);
    }
}
