package org.twinbridge.policy.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code policy_preview}. */
@Entity
@Immutable
@Table(name = "policy_preview")
public class PolicyPreviewEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String fingerprint;
    private String against;
    private String releaseName;
    private int lists;
    private boolean whole;
    private String madeBy;
    private Instant madeAt;

    @Lob
    private String report;

    @SuppressWarnings("NullAway.Init")
    protected PolicyPreviewEntity() {}

    public PolicyPreviewEntity(
            String fingerprint,
            String against,
            String releaseName,
            int lists,
            boolean whole,
            String madeBy,
            Instant madeAt,
            String report) {
        this.fingerprint = fingerprint;
        this.against = against;
        this.releaseName = releaseName;
        this.lists = lists;
        this.whole = whole;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.report = report;
    }

    /** 0 until it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** JSON. */
    public String report() {
        return report;
    }
}
