package org.twinbridge.audit.persistence;

import org.springframework.data.repository.Repository;

/** Rows of the table {@code audit_event}, which are added and read, and nothing else. */
public interface AuditEventRepository extends Repository<AuditEventEntity, Long> {

    AuditEventEntity save(AuditEventEntity event);
}
