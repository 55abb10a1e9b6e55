package org.twinbridge.pole.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code pole_decision}. */
@Entity
@Immutable
@Table(name = "pole_decision")
public class PoleDecisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String poleId;
    private @Nullable Long previousId;
    private String kind;
    private String reviewer;
    private String reason;
    private Instant decidedAt;

    @Lob
    private String evidence;

    private String releaseName;
    private String policyName;

    @SuppressWarnings("NullAway.Init")
    protected PoleDecisionEntity() {}

    /**
     * A decision on a pole as it is now.
     *
     * @param previousId the decision on this pole before it; {@code null} for the first
     */
    public PoleDecisionEntity(
            PoleEntity pole,
            @Nullable Long previousId,
            String kind,
            String reviewer,
            String reason,
            Instant decidedAt,
            String policyName) {
        this.poleId = pole.id();
        this.previousId = previousId;
        this.kind = kind;
        this.reviewer = reviewer;
        this.reason = reason;
        this.decidedAt = decidedAt;
        this.evidence = pole.evidence();
        this.releaseName = pole.releaseName();
        this.policyName = policyName;
    }

    public @Nullable Long id() {
        return id;
    }

    public String poleId() {
        return poleId;
    }

    public String kind() {
        return kind;
    }

    public String reviewer() {
        return reviewer;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** JSON. */
    public String evidence() {
        return evidence;
    }

    public String releaseName() {
        return releaseName;
    }

    public String policyName() {
        return policyName;
    }
}
