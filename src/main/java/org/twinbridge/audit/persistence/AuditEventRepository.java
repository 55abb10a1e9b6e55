package org.twinbridge.audit.persistence;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code audit_event}, which are added and read, and nothing else. */
public interface AuditEventRepository extends Repository<AuditEventEntity, Long> {

    AuditEventEntity save(AuditEventEntity event);

    /** The latest events that fit, the last first; the texts are parts, in small letters, and fit everything if empty. */
    @Query("""
            select e from AuditEventEntity e
            where lower(e.author) like concat('%', :author, '%') escape '~'
              and e.kind like concat('%', :kind, '%') escape '~'
              and lower(e.subject) like concat('%', :subject, '%') escape '~'
              and e.happenedAt >= :from and e.happenedAt < :until
            order by e.id desc""")
    List<AuditEventEntity> find(String author, String kind, String subject, Instant from, Instant until, Limit limit);

    /** As the other, so many at most. */
    default List<AuditEventEntity> find(
            String author, String kind, String subject, Instant from, Instant until, int most) {
        return find(author, kind, subject, from, until, Limit.of(most));
    }
}
