package org.twinbridge.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. The hash is forgotten once the password has been checked. */
public class AccountPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;
    private static final int NEVER_STORED = -1;

    // Sessions stay in memory, so that the record need not be serialisable.
    private final transient Account account;
    private @Nullable String hash;
    private volatile int signOuts;

    /** @param signOuts how often the account had been signed out everywhere when this principal signed in */
    protected AccountPrincipal(Account account, @Nullable String hash, int signOuts) {
        this.account = account;
        this.hash = hash;
        this.signOuts = signOuts;
    }

    /** A principal that was authenticated without a password and is not stored, as the demonstration's are. */
    public static AccountPrincipal authenticated(Account account) {
        return new AccountPrincipal(account, null, NEVER_STORED);
    }

    static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }

    public Account account() {
        return account;
    }

    /** Whether the database holds the account; the demonstration's people live in memory. */
    public boolean isStored() {
        return signOuts != NEVER_STORED;
    }

    int signOuts() {
        return signOuts;
    }

    /** Lets this session go on after the account was signed out everywhere. */
    void outlive(int newSignOuts) {
        signOuts = newSignOuts;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<Role> roles = account.roles().stream().sorted().toList();
        return roles.stream().map(AccountPrincipal::authority).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public boolean isEnabled() {
        return account.active();
    }

    @Override
    public void eraseCredentials() {
        hash = null;
    }
}
