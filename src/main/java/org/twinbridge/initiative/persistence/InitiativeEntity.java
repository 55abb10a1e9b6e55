package org.twinbridge.initiative.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code initiative}. */
@Entity
@Table(name = "initiative")
public class InitiativeEntity {

    @Id
    private String id;

    private String name;
    private String description;

    @Lob
    private String scope;

    private String madeBy;
    private Instant madeAt;
    private Instant changedAt;
    private boolean retired;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected InitiativeEntity() {}

    /** @param scope JSON */
    public InitiativeEntity(String id, String name, String description, String scope, String madeBy, Instant now) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.scope = scope;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.changedAt = now;
    }

    public void change(String newName, String newDescription, String newScope, Instant now) {
        name = newName;
        description = newDescription;
        scope = newScope;
        changedAt = now;
    }

    public void retire(boolean newRetired, Instant now) {
        retired = newRetired;
        changedAt = now;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** JSON. */
    public String scope() {
        return scope;
    }

    public String madeBy() {
        return madeBy;
    }

    public boolean retired() {
        return retired;
    }

    /** Grows with each change; 0 for a row that is new. */
    public long version() {
        return version == null ? 0 : version;
    }
}
