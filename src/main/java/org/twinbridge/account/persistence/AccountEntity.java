package org.twinbridge.account.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinbridge.account.Role;

/** A row of the table {@code account} with its roles. */
@Entity
@Table(name = "account")
public class AccountEntity {

    @Id
    private UUID id;

    private String name;
    private String displayName;
    private String password;
    private @Nullable String institutionId;
    private boolean active;
    private Instant created;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", length = 20)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    /**
     * @param password its hash, with the name of the algorithm in braces before it
     * @param institutionId null for everybody but officers
     */
    public AccountEntity(
            UUID id,
            String name,
            String displayName,
            String password,
            @Nullable String institutionId,
            Set<Role> roles,
            Instant created) {
        this.id = id;
        this.name = name;
        this.displayName = displayName;
        this.password = password;
        this.institutionId = institutionId;
        this.roles = EnumSet.copyOf(roles);
        this.active = true;
        this.created = created;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    /** The hash, with the name of the algorithm in braces before it. */
    public String password() {
        return password;
    }

    public @Nullable String institutionId() {
        return institutionId;
    }

    public boolean active() {
        return active;
    }

    public Instant created() {
        return created;
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
