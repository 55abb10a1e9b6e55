package org.twinbridge.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.audit.persistence.AuditEventEntity;
import org.twinbridge.audit.persistence.AuditEventRepository;
import org.twinbridge.audit.persistence.Revisions;
import org.twinbridge.engine.profile.InstitutionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was decided and done, for good: nothing recorded here can be changed or deleted. */
@Service
public class AuditTrail {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]*\\.[a-z][a-z-]*");
    /** The most that is read at once. */
    public static final int MOST = 1000;

    private static final TypeReference<LinkedHashMap<String, String>> DETAILS = new TypeReference<>() {};
    private static final int LONGEST_KIND = 60;
    private static final int LONGEST_SUBJECT = 200;

    private final AuditEventRepository repository;
    private final Revisions revisions;
    private final Author author;
    private final Clock clock;

    AuditTrail(AuditEventRepository repository, Revisions revisions, Author author, Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
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

    /**
     * What was done, decisions and changes of audited rows alike, the last first.
     *
     * @param limit how many at most, from 1 to {@value #MOST}
     */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<AuditEvent> find(AuditQuery query, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        String writer = part(query.author());
        String kind = part(query.kind());
        String subject = part(query.subject());
        Stream<AuditEvent> events =
                repository
                        .find(literal(writer), literal(kind), literal(subject), query.earliest(), query.latest(), most)
                        .stream()
                        .map(AuditTrail::event);
        Stream<AuditEvent> changes = revisions.latest(writer, query.earliest(), query.latest(), MOST).stream()
                .filter(change -> change.kind().contains(kind)
                        && change.subject().toLowerCase(Locale.ROOT).contains(subject));
        return Stream.concat(events, changes)
                .sorted(Comparator.comparing(AuditEvent::at).reversed())
                .limit(most)
                .toList();
    }

    private static String part(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A part of text in which what would stand for any text stands for itself. */
    private static String literal(String part) {
        return part.replaceAll("([~%_])", "~$1");
    }

    private static AuditEvent event(AuditEventEntity row) {
        Long id = row.id();
        String institution = row.institutionId();
        return new AuditEvent(
                id == null ? 0 : id,
                row.happenedAt(),
                row.author(),
                row.kind(),
                row.subject(),
                institution == null ? null : new InstitutionId(institution),
                JsonMapper.shared().readValue(row.details(), DETAILS));
    }

    private static String json(Map<String, ? extends @Nullable Object> details) {
        var texts = new LinkedHashMap<String, String>();
        details.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        return JsonMapper.shared().writeValueAsString(texts);
    }
}
