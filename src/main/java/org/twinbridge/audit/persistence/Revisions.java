package org.twinbridge.audit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.envers.query.AuditQuery;
import org.hibernate.envers.query.criteria.MatchMode;
import org.springframework.stereotype.Component;
import org.twinbridge.audit.AuditEvent;

/** Reads the changes that Envers keeps of audited rows, as events. */
@Component
public class Revisions {

    private static final String ENTITY = "Entity";

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The latest changes, of all audited rows, the last first.
     *
     * @param author part of the name they were made under, in small letters
     */
    public List<AuditEvent> latest(String author, Instant from, Instant until, int limit) {
        AuditReader reader = AuditReaderFactory.get(entities);
        PersistenceUnitUtil ids = entities.getEntityManagerFactory().getPersistenceUnitUtil();
        var events = new ArrayList<AuditEvent>();
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            if (reader.isEntityClassAudited(type.getJavaType())) {
                for (Object row : query(reader, type.getJavaType(), author, from, until, limit)
                        .getResultList()) {
                    events.add(event(type.getJavaType(), (Object[]) row, ids));
                }
            }
        }
        return events;
    }

    private static AuditQuery query(
            AuditReader reader, Class<?> type, String author, Instant from, Instant until, int limit) {
        return reader.createQuery()
                .forRevisionsOfEntity(type, false, true)
                .add(AuditEntity.revisionProperty("author").ilike(author, MatchMode.ANYWHERE))
                .add(AuditEntity.revisionProperty("revtstmp").ge(from.toEpochMilli()))
                .add(AuditEntity.revisionProperty("revtstmp").lt(until.toEpochMilli()))
                .addOrder(AuditEntity.revisionNumber().desc())
                .setMaxResults(limit);
    }

    private static AuditEvent event(Class<?> type, Object[] row, PersistenceUnitUtil ids) {
        RevisionEntity revision = (RevisionEntity) row[1];
        String name = name(type);
        String kind =
                switch ((RevisionType) row[2]) {
                    case ADD -> ".row-added";
                    case MOD -> ".row-changed";
                    case DEL -> ".row-removed";
                };
        return new AuditEvent(
                revision.number(),
                revision.at(),
                revision.author(),
                name + kind,
                name + ":" + ids.getIdentifier(row[0]),
                null,
                Map.of());
    }

    /** As {@code agreement-member} for AgreementMemberEntity. */
    private static String name(Class<?> type) {
        String plain = type.getSimpleName();
        String bare = plain.endsWith(ENTITY) ? plain.substring(0, plain.length() - ENTITY.length()) : plain;
        return bare.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
