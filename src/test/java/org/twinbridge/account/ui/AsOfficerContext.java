package org.twinbridge.account.ui;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.Role;

final class AsOfficerContext implements WithSecurityContextFactory<AsOfficer> {

    private final DemonstrationAccounts accounts;

    AsOfficerContext(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public SecurityContext createSecurityContext(AsOfficer officer) {
        AccountPrincipal principal =
                AccountPrincipal.authenticated(accounts.of(Role.OFFICER).orElseThrow());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return context;
    }
}
