package org.twinbridge.account.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.twinbridge.account.AccountsSignedIn;
import org.twinbridge.account.SignInLimits;

/** What the web may reach: signing in and static files for anybody, nothing else without an account. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class WebSecurity {

    // Vaadin's client evaluates what the server sends it, which the policy has to allow; everything comes from here.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain web(HttpSecurity http, ObjectProvider<DemonstrationSignIn> demonstration) {
        demonstration.ifAvailable(signIn -> http.with(signIn, Customizer.withDefaults()));
        return http.headers(WebSecurity::headers)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/sign-in")
                        .anyRequest(AuthorizedUrl::authenticated))
                // After Vaadin's, which sets the page and has to be prepared first.
                .formLogin(form -> form.failureHandler(WebSecurity::refuse))
                .build();
    }

    /** For every chain of filters, that of the interface for programs too. */
    @Bean
    Customizer<HttpSecurity> watchedSessions(
            AccountsSignedIn accounts, Sessions sessions, SignInLimits limits, Clock clock) {
        return http -> http.addFilterAfter(
                new SessionWatch(accounts, sessions, limits.longestSession(), clock),
                SecurityContextHolderFilter.class);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + (cause instanceof LockedException ? SignInView.LOCKED : SignInView.FAILED));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }
}
