package org.twinbridge.agreement.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.GuardOverride;
import org.twinbridge.agreement.Signature;
import org.twinbridge.engine.profile.InstitutionId;

/** A row of the table {@code agreement}. */
@Entity
@Audited
@Table(name = "agreement")
public class AgreementEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind;
    private String state;

    @Lob
    private String terms;

    @Lob
    private String signatures;

    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate reviewOn;
    private LocalDate lastActivityOn;
    private int commitmentsMade;
    private int commitmentsKept;
    private @Nullable String overrideReason;
    private @Nullable String overrideBy;
    private @Nullable Instant overrideAt;
    private boolean sample;
    private Instant createdAt;
    private Instant changedAt;
    private String policyName;
    private String releaseName;

    /** For look-ups; the terms say it too, and are audited. */
    @NotAudited
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_member", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @Column(name = "institution_id")
    private List<String> members = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AgreementEntity() {}

    /** A draft that nobody has signed. */
    public AgreementEntity(
            AgreementTerms terms, boolean sample, Instant now, LocalDate today, String policyName, String releaseName) {
        this.state = AgreementState.DRAFTED.name();
        this.signatures = StoredTerms.write(Map.of());
        this.lastActivityOn = today;
        this.sample = sample;
        this.createdAt = now;
        this.changedAt = now;
        this.policyName = policyName;
        this.releaseName = releaseName;
        this.kind = terms.kind().name();
        this.terms = StoredTerms.write(terms);
        write(terms, now);
    }

    /** Puts other terms in the place of these. */
    public final void write(AgreementTerms newTerms, Instant now) {
        kind = newTerms.kind().name();
        terms = StoredTerms.write(newTerms);
        endsOn = newTerms.end();
        List<String> ids = newTerms.members().stream().map(InstitutionId::value).toList();
        if (!members.equals(ids)) {
            members.clear();
            members.addAll(ids);
        }
        changedAt = now;
    }

    public void moveTo(AgreementState newState, Instant now) {
        state = newState.name();
        changedAt = now;
    }

    public void sign(InstitutionId member, Signature signature) {
        var signed = new HashMap<>(StoredTerms.readSignatures(signatures));
        signed.put(member, signature);
        signatures = StoredTerms.write(signed);
    }

    public void takeSignaturesBack() {
        signatures = StoredTerms.write(Map.of());
    }

    public void override(GuardOverride override) {
        overrideReason = override.reason();
        overrideBy = override.by();
        overrideAt = override.at();
    }

    /** A plan that was changed is looked at anew. */
    public void takeOverrideBack() {
        overrideReason = null;
        overrideBy = null;
        overrideAt = null;
    }

    public void setReview(@Nullable LocalDate day) {
        reviewOn = day;
    }

    public void noteActivity(LocalDate day) {
        if (day.isAfter(lastActivityOn)) {
            lastActivityOn = day;
        }
    }

    /** Adds what a review has counted. */
    public void countCommitments(int made, int kept) {
        commitmentsMade += made;
        commitmentsKept += kept;
    }

    /** Notes under which policy and release the plan was looked at. */
    public void lookedAtUnder(String policy, String release) {
        policyName = policy;
        releaseName = release;
    }

    /** Puts one institution in the place of another, with all it has signed. */
    public void replace(InstitutionId from, InstitutionId to, Instant now) {
        var signed = new HashMap<>(StoredTerms.readSignatures(signatures));
        Signature signature = signed.remove(from);
        if (signature != null) {
            signed.put(to, signature);
            signatures = StoredTerms.write(signed);
        }
        write(StoredTerms.readTerms(terms).replacing(from, to), now);
    }

    /** What the row says, once it is stored. */
    public Agreement agreement() {
        if (id == null) {
            throw new IllegalStateException("The agreement has not been stored.");
        }
        return new Agreement(
                id,
                version == null ? 0 : version,
                AgreementState.valueOf(state),
                StoredTerms.readTerms(terms),
                StoredTerms.readSignatures(signatures),
                override(),
                reviewOn,
                lastActivityOn,
                commitmentsMade,
                commitmentsKept,
                sample,
                createdAt,
                changedAt,
                policyName,
                releaseName);
    }

    private @Nullable GuardOverride override() {
        return overrideReason == null || overrideBy == null || overrideAt == null
                ? null
                : new GuardOverride(overrideReason, overrideBy, overrideAt);
    }
}
