package org.twinbridge.audit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code audit_event}. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant happenedAt;

    @Column(name = "account_name")
    private String author;

    private String kind;
    private String subject;
    private @Nullable String institutionId;

    @Lob
    private String details;

    @SuppressWarnings("NullAway.Init")
    protected AuditEventEntity() {}

    /** @param details a JSON object of texts */
    public AuditEventEntity(
            Instant happenedAt,
            String author,
            String kind,
            String subject,
            @Nullable String institutionId,
            String details) {
        this.happenedAt = happenedAt;
        this.author = author;
        this.kind = kind;
        this.subject = subject;
        this.institutionId = institutionId;
        this.details = details;
    }

    /** Null before it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String author() {
        return author;
    }

    public String kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public @Nullable String institutionId() {
        return institutionId;
    }

    /** A JSON object of texts. */
    public String details() {
        return details;
    }
}
