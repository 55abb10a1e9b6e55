package org.twinbridge.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. The hash is forgotten once the password has been checked. */
public final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    // Sessions stay in memory, so that the record need not be serialisable.
    private final transient Account account;
    private @Nullable String hash;

    AccountPrincipal(Account account, @Nullable String hash) {
        this.account = account;
        this.hash = hash;
    }

    /** A principal that was authenticated without a password, as the demonstration does. */
    public static AccountPrincipal authenticated(Account account) {
        return new AccountPrincipal(account, null);
    }

    static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }

    public Account account() {
        return account;
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
