package org.twinbridge.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.AccountsSignedIn;

/**
 * Ends sessions that have lasted too long, and those of accounts that were signed out everywhere, changed or deactivated.
 * Asks the database at every request, so that it takes effect at once and on every server.
 */
final class SessionWatch extends OncePerRequestFilter {

    static final String SESSION = SignedInSession.class.getName();
    static final String ENDED = "/sign-in?ended";

    private static final int LONGEST_BROWSER = 200;

    private final AccountsSignedIn accounts;
    private final Sessions sessions;
    private final Duration longest;
    private final Clock clock;

    SessionWatch(AccountsSignedIn accounts, Sessions sessions, Duration longest, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            chain.doFilter(request, response);
        } else if (mayGoOn(session, principal, request)) {
            chain.doFilter(request, response);
        } else {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            if (opensAPage(request)) {
                response.sendRedirect(request.getContextPath() + ENDED);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private boolean mayGoOn(HttpSession session, AccountPrincipal principal, HttpServletRequest request) {
        Instant now = clock.instant();
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        if (session.getAttribute(SESSION) instanceof SignedInSession known
                && known.account().equals(principal.account().id())) {
            known.seen(now, address);
            return now.isBefore(known.since().plus(longest)) && accounts.mayGoOn(principal);
        }
        session.setAttribute(
                SESSION, new SignedInSession(sessions, principal.account().id(), now, address, browser(request)));
        return accounts.mayGoOn(principal);
    }

    private static String browser(HttpServletRequest request) {
        String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
    }

    private static boolean opensAPage(HttpServletRequest request) {
        String accepts = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return HttpMethod.GET.matches(request.getMethod())
                && accepts.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api");
    }
}
