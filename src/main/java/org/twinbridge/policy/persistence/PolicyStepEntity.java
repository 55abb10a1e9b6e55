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

/** A row of the table {@code policy_step}. */
@Entity
@Immutable
@Table(name = "policy_step")
public class PolicyStepEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long policyId;
    private String kind;
    private String accountName;
    private Instant takenAt;
    private String reason;

    @Lob
    private String terms;

    private @Nullable Long previewId;

    @SuppressWarnings("NullAway.Init")
    protected PolicyStepEntity() {}

    /** What was done to a policy, with its terms as they are after it. */
    public PolicyStepEntity(PolicyEntity policy, String kind, String by, Instant at, String why) {
        this.policyId = policy.id();
        this.kind = kind;
        this.accountName = by;
        this.takenAt = at;
        this.reason = why;
        this.terms = policy.terms();
        this.previewId = policy.previewId();
    }

    public String kind() {
        return kind;
    }

    public String accountName() {
        return accountName;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String reason() {
        return reason;
    }

    /** JSON. */
    public String terms() {
        return terms;
    }

    public @Nullable Long previewId() {
        return previewId;
    }
}
