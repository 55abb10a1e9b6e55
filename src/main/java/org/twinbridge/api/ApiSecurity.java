package org.twinbridge.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;

/**
 * Who may use the interface for programs (decision 6): whoever has an account, by the dashboard's session or by name
 * and password in every request; to read, and nothing else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiLimits.class)
class ApiSecurity {

    private static final String CHALLENGE = "Basic realm=\"Twinbridge\", charset=\"UTF-8\"";
    private static final String READING = "GET, HEAD";

    private final Problems problems;
    private final CurrentAccount current;
    private final RequestLimit perAccount;
    private final RequestLimit perAddress;

    ApiSecurity(Problems problems, CurrentAccount current, ApiLimits limits, Clock clock) {
        this.problems = problems;
        this.current = current;
        this.perAccount = new RequestLimit(limits.requestsPerMinute(), clock);
        this.perAddress = new RequestLimit(limits.requestsPerMinuteFromAddress(), clock);
    }

    /** Comes before the dashboard's own chain, which takes every address. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher("/api", "/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(this::unauthenticated))
                .exceptionHandling(problem ->
                        problem.authenticationEntryPoint(this::unauthenticated).accessDeniedHandler(this::denied))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterBefore(limitOfAddress(), BasicAuthenticationFilter.class)
                .addFilterBefore(limitOfAccount(), AuthorizationFilter.class)
                .build();
    }

    private RequestLimitFilter limitOfAddress() {
        return new RequestLimitFilter("address", perAddress, request -> Optional.of(request.getRemoteAddr()), problems);
    }

    private RequestLimitFilter limitOfAccount() {
        return new RequestLimitFilter("account", perAccount, _ -> current.find().map(Account::name), problems);
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        problems.write(problems.of(Problem.Type.UNAUTHENTICATED, request), response);
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean reads = READING.contains(request.getMethod());
        if (!reads) {
            response.setHeader(HttpHeaders.ALLOW, READING);
        }
        problems.write(
                reads
                        ? problems.of(Problem.Type.FORBIDDEN, request)
                        : problems.of(Problem.Type.METHOD, request, request.getMethod()),
                response);
    }
}
