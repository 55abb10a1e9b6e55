package org.twinbridge.outcome.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code outcome}. */
@Entity
@Audited
@Table(name = "outcome")
public class OutcomeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agreementId;
    private String kind;

    @Lob
    private String details;

    private @Nullable String cohortCode;
    private boolean sample;
    private boolean withdrawn;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeEntity() {}

    /**
     * @param details JSON
     * @param cohortCode {@code null} for all but cohorts
     */
    public OutcomeEntity(
            long agreementId,
            String kind,
            String details,
            @Nullable String cohortCode,
            boolean sample,
            String recordedBy,
            Instant recordedAt) {
        this.agreementId = agreementId;
        this.kind = kind;
        this.details = details;
        this.cohortCode = cohortCode;
        this.sample = sample;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** @param newDetails JSON */
    public void change(String newDetails) {
        details = newDetails;
    }

    public void withdraw() {
        withdrawn = true;
    }

    /** 0 until it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public long agreementId() {
        return agreementId;
    }

    public String kind() {
        return kind;
    }

    /** JSON. */
    public String details() {
        return details;
    }

    public boolean sample() {
        return sample;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** 0 until it is stored. */
    public long version() {
        return version == null ? 0 : version;
    }
}
