package org.twinbridge.audit;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.twinbridge.audit.persistence.AuditEventRepository;
import org.twinbridge.audit.persistence.Revisions;

/** Opens the audit trail where a test has the database alone. */
public final class Trails {

    private Trails() {}

    public static AuditTrail of(AuditEventRepository events, ApplicationContext context, Clock clock) {
        return new AuditTrail(
                events,
                context.getAutowireCapableBeanFactory().createBean(Revisions.class),
                new Author(context),
                clock);
    }
}
