package org.twinbridge.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.Role;

/**
 * Signs in with a click, in the demonstration and from this machine only. It is no part of a production system: without
 * this component nothing listens at its address.
 */
@Component
@Profile(DemonstrationAccounts.PROFILE)
class DemonstrationSignIn extends AbstractHttpConfigurer<DemonstrationSignIn, HttpSecurity> {

    static final String PATH = "/demonstration/sign-in";
    static final String ROLE = "role";

    private final DemonstrationAccounts accounts;

    DemonstrationSignIn(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new Filter(accounts);
        filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler(SignInView.FAILED));
        filter.setAuthenticationSuccessHandler(welcome(http));
        SessionAuthenticationStrategy sessions = http.getSharedObject(SessionAuthenticationStrategy.class);
        if (sessions != null) {
            filter.setSessionAuthenticationStrategy(sessions);
        }
        SecurityContextRepository contexts = http.getSharedObject(SecurityContextRepository.class);
        filter.setSecurityContextRepository(contexts == null ? new HttpSessionSecurityContextRepository() : contexts);
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private static SavedRequestAwareAuthenticationSuccessHandler welcome(HttpSecurity http) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        RequestCache cache = http.getSharedObject(RequestCache.class);
        if (cache != null) {
            handler.setRequestCache(cache);
        }
        return handler;
    }

    private static final class Filter extends AbstractAuthenticationProcessingFilter {

        private final DemonstrationAccounts accounts;

        Filter(DemonstrationAccounts accounts) {
            super(clickFromHere());
            this.accounts = accounts;
        }

        private static RequestMatcher clickFromHere() {
            RequestMatcher click = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH);
            return request ->
                    click.matches(request) && LocalRequests.isLocal(request.getRemoteAddr(), request.getServerName());
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            Account account = role(request.getParameter(ROLE))
                    .flatMap(accounts::of)
                    .orElseThrow(() -> new BadCredentialsException("The demonstration has no such role."));
            AccountPrincipal principal = AccountPrincipal.authenticated(account);
            var authentication =
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
            authentication.setDetails(authenticationDetailsSource.buildDetails(request));
            return authentication;
        }

        private static Optional<Role> role(@Nullable String name) {
            return Arrays.stream(Role.values())
                    .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }
}
