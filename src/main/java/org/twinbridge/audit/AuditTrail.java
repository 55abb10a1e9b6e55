package org.twinbridge.audit;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.audit.persistence.AuditEventEntity;
import org.twinbridge.audit.persistence.AuditEventRepository;
import org.twinbridge.engine.profile.InstitutionId;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was decided and done, for good: nothing recorded here can be changed or deleted. */
@Service
public class AuditTrail {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]*\\.[a-z][a-z-]*");
    private static final int LONGEST_KIND = 60;
    private static final int LONGEST_SUBJECT = 200;

    private final AuditEventRepository repository;
    private final Author author;
    private final Clock clock;

    AuditTrail(AuditEventRepository repository, Author author, Clock clock) {
        this.repository = repository;
        this.author = author;
        this.clock = clock;
    }

    /**
     * Records what the account that is signed in has done, within the transaction that does it.
     *
     * @param kind the feature, a dot and a word of its own, in small letters, such as {@code agreement.accepted}
     * @param subject what it was done to, such as {@code agreement:12}; cut at {@value #LONGEST_SUBJECT} characters
     * @param institution the institution it concerns; null if none or several
     * @param details what else there is to know, by name; values are kept as text, {@code null} as an empty one
     * @throws IllegalArgumentException if the kind is malformed
     */
    @PermitAll
    @Transactional
    public void record(
            String kind,
            String subject,
            @Nullable InstitutionId institution,
            Map<String, ? extends @Nullable Object> details) {
        recordAs(author.name(), kind, subject, institution, details);
    }

    /** As {@link #record}, in the name of somebody who is not signed in, such as one who tries to. */
    @PermitAll
    @Transactional
    public void recordAs(
            String account,
            String kind,
            String subject,
            @Nullable InstitutionId institution,
            Map<String, ? extends @Nullable Object> details) {
        if (kind.length() > LONGEST_KIND || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "The kind (%s) of an event must be a feature and a word in small letters with a dot between, such as agreement.accepted."
                            .formatted(kind));
        }
        repository.save(new AuditEventEntity(
                clock.instant(),
                account,
                kind,
                subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject,
                institution == null ? null : institution.value(),
                json(details)));
    }

    private static String json(Map<String, ? extends @Nullable Object> details) {
        var texts = new LinkedHashMap<String, String>();
        details.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        return JsonMapper.shared().writeValueAsString(texts);
    }
}
