package org.twinbridge.steward.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.steward.RequestKind;
import org.twinbridge.steward.RequestState;
import org.twinbridge.steward.StewardRequest;

/** A row of the table {@code steward_request}. */
@Entity
@Table(name = "steward_request")
public class StewardRequestEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind;
    private @Nullable String institutionId;
    private @Nullable String otherInstitutionId;
    private String requestText;
    private String contact;
    private Instant createdAt;
    private String state;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected StewardRequestEntity() {}

    /** An open request. */
    public StewardRequestEntity(
            RequestKind kind,
            @Nullable InstitutionId institution,
            @Nullable InstitutionId other,
            String text,
            String contact,
            Instant createdAt) {
        this.kind = kind.name();
        this.institutionId = institution == null ? null : institution.value();
        this.otherInstitutionId = other == null ? null : other.value();
        this.requestText = text;
        this.contact = contact;
        this.createdAt = createdAt;
        this.state = RequestState.OPEN.name();
    }

    public void decide(RequestState decided, String by, Instant at, String why) {
        this.state = decided.name();
        this.decidedBy = by;
        this.decidedAt = at;
        this.reason = why;
    }

    /** What the row says, once it is stored. */
    public StewardRequest request() {
        if (id == null) {
            throw new IllegalStateException("The request has not been stored.");
        }
        return new StewardRequest(
                id,
                RequestKind.valueOf(kind),
                institution(institutionId),
                institution(otherInstitutionId),
                requestText,
                contact,
                createdAt,
                RequestState.valueOf(state),
                decision());
    }

    private StewardRequest.@Nullable Decision decision() {
        return decidedBy == null || decidedAt == null
                ? null
                : new StewardRequest.Decision(decidedBy, decidedAt, reason == null ? "" : reason);
    }

    private static @Nullable InstitutionId institution(@Nullable String id) {
        return id == null ? null : new InstitutionId(id);
    }
}
