package org.twinbridge.account.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.account.Role;

/** A row of the table {@code invitation}. */
@Entity
@Table(name = "invitation")
public class InvitationEntity {

    private static final String BETWEEN = " ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String tokenHash;
    private String roles;

    @Lob
    private String institutions;

    private @Nullable String mail;
    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable String usedBy;
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected InvitationEntity() {}

    /**
     * An invitation that waits.
     *
     * @param institutions the institutions an officer would act for, the main one first
     * @param mail where the link was sent; null if it was only shown
     */
    public InvitationEntity(
            String tokenHash,
            Set<Role> roles,
            List<String> institutions,
            @Nullable String mail,
            String madeBy,
            Instant madeAt,
            Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(BETWEEN));
        this.institutions = String.join(BETWEEN, institutions);
        this.mail = mail;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /** Notes that somebody made an account of it. */
    public void use(String account, Instant at) {
        usedBy = account;
        usedAt = at;
    }

    public void revoke(Instant at) {
        revokedAt = at;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles.split(BETWEEN)).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** The institutions an officer would act for, the main one first. */
    public List<String> institutions() {
        return institutions.isEmpty() ? List.of() : List.of(institutions.split(BETWEEN));
    }

    public @Nullable String mail() {
        return mail;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null while it waits, or once it was revoked or ran out. */
    public @Nullable Instant usedAt() {
        return usedAt;
    }

    /** The name of the account that was made of it. */
    public @Nullable String usedBy() {
        return usedBy;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
