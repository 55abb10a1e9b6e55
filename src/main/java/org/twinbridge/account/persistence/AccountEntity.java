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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.twinbridge.account.Role;

/** A row of the table {@code account} with its roles and institutions. */
@Entity
@Audited
@Table(name = "account")
public class AccountEntity {

    @Id
    private UUID id;

    private String name;
    private String displayName;

    // The columns that are not updatable change by statements of their own, whoever else changes the account meanwhile.
    @NotAudited
    @Column(updatable = false)
    private @Nullable String password;

    private @Nullable String mail;
    private @Nullable String oidcSubject;
    private boolean active;

    @NotAudited
    private Instant created;

    @NotAudited
    @Column(updatable = false)
    private int signOuts;

    @NotAudited
    @Column(updatable = false)
    private @Nullable Instant lastSignIn;

    @Version
    private @Nullable Long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", length = 20)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_institution", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "institution_id")
    @OrderColumn(name = "place")
    private List<String> institutionIds;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    /**
     * @param password its hash, with the name of the algorithm in braces before it
     * @param institutionIds the main one first; empty for everybody but officers
     * @param mail null if no address is known
     */
    public AccountEntity(
            UUID id,
            String name,
            String displayName,
            String password,
            List<String> institutionIds,
            @Nullable String mail,
            Set<Role> roles,
            Instant created) {
        this.id = id;
        this.name = name;
        this.displayName = displayName;
        this.password = password;
        this.institutionIds = new ArrayList<>(institutionIds);
        this.mail = mail;
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

    /** The hash, with the name of the algorithm in braces before it; null for whoever signs in elsewhere. */
    public @Nullable String password() {
        return password;
    }

    /** The institutions an officer acts for, the main one first. */
    public List<String> institutionIds() {
        return List.copyOf(institutionIds);
    }

    /** Changes what administrators may change. */
    public void change(
            String newDisplayName,
            Set<Role> newRoles,
            List<String> institutions,
            @Nullable String newMail,
            @Nullable String newOidcSubject) {
        displayName = newDisplayName;
        if (!roles.equals(newRoles)) {
            roles.clear();
            roles.addAll(newRoles);
        }
        actFor(institutions);
        mail = newMail;
        oidcSubject = newOidcSubject;
    }

    public void setActive(boolean mayEnter) {
        active = mayEnter;
    }

    public void actFor(List<String> institutions) {
        if (!institutionIds.equals(institutions)) {
            institutionIds.clear();
            institutionIds.addAll(institutions);
        }
    }

    /** The name at the single sign-on; null for none. */
    public @Nullable String oidcSubject() {
        return oidcSubject;
    }

    /** Counts the changes of the account; zero before it is saved. */
    public long version() {
        return version == null ? 0 : version;
    }

    public @Nullable String mail() {
        return mail;
    }

    public boolean active() {
        return active;
    }

    /** How often the account was signed out everywhere, which ends every session begun before. */
    public int signOuts() {
        return signOuts;
    }

    /** Null before the first time. */
    public @Nullable Instant lastSignIn() {
        return lastSignIn;
    }

    public Instant created() {
        return created;
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
