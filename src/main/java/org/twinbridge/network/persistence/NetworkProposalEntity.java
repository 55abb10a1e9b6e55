package org.twinbridge.network.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A row of the table {@code network_proposal}; never changed once it is stored. */
@Entity
@Immutable
@Table(name = "network_proposal")
public class NetworkProposalEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private String title;
    private String address;

    @Lob
    private String evidence;

    private String proposedBy;
    private Instant proposedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected NetworkProposalEntity() {}

    public NetworkProposalEntity(
            UUID id, String title, String address, String evidence, String proposedBy, Instant proposedAt) {
        this.id = id;
        this.title = title;
        this.address = address;
        this.evidence = evidence;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }

    public String evidence() {
        return evidence;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
