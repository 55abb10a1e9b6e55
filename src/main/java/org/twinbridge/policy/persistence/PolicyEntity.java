package org.twinbridge.policy.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code policy}. */
@Entity
@Table(name = "policy")
public class PolicyEntity {

    private static final int IN_FORCE = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int version;
    private String name;
    private String state;
    private @Nullable Integer inForce;
    private @Nullable String basedOn;
    private String origin;
    private String reason;

    @Lob
    private String terms;

    private String draftedBy;
    private Instant draftedAt;
    private String editedBy;
    private Instant editedAt;
    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Long previewId;

    @Version
    private @Nullable Long lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected PolicyEntity() {}

    /** A draft. */
    public PolicyEntity(
            int version,
            String name,
            String state,
            @Nullable String basedOn,
            String origin,
            String terms,
            String by,
            Instant at) {
        this.version = version;
        this.name = name;
        this.state = state;
        this.basedOn = basedOn;
        this.origin = origin;
        this.reason = "";
        this.terms = terms;
        this.draftedBy = by;
        this.draftedAt = at;
        this.editedBy = by;
        this.editedAt = at;
    }

    public void edit(String newName, String newTerms, String by, Instant at) {
        name = newName;
        terms = newTerms;
        editedBy = by;
        editedAt = at;
    }

    public void submit(String newState, String why, String by, Instant at) {
        state = newState;
        reason = why;
        submittedBy = by;
        submittedAt = at;
    }

    public void takeBack(String newState) {
        state = newState;
        submittedBy = null;
        submittedAt = null;
    }

    /** Puts it in force, by nobody where it ships with the program. */
    public void putInForce(String newState, @Nullable String by, @Nullable Long preview, Instant at) {
        state = newState;
        inForce = IN_FORCE;
        approvedBy = by;
        approvedAt = at;
        previewId = preview;
    }

    /** Ends it: superseded, rejected or discarded. */
    public void end(String newState) {
        state = newState;
        inForce = null;
    }

    /** 0 until it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String state() {
        return state;
    }

    public @Nullable String basedOn() {
        return basedOn;
    }

    public String origin() {
        return origin;
    }

    public String reason() {
        return reason;
    }

    /** JSON. */
    public String terms() {
        return terms;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public String editedBy() {
        return editedBy;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable Long previewId() {
        return previewId;
    }

    /** Raised by every change; 0 until it is stored. */
    public long lockVersion() {
        return lockVersion == null ? 0 : lockVersion;
    }
}
