package org.twinbridge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who asks more than a limit allows, and says when to come back. */
final class RequestLimitFilter extends OncePerRequestFilter {

    private final RequestLimit limit;
    private final Function<HttpServletRequest, Optional<String>> key;
    private final Problems problems;
    private final String name;

    /**
     * @param name tells this filter from another of its class
     * @param key on whose account a request goes; nobody's if it is empty
     */
    RequestLimitFilter(
            String name, RequestLimit limit, Function<HttpServletRequest, Optional<String>> key, Problems problems) {
        this.name = name;
        this.limit = limit;
        this.key = key;
        this.problems = problems;
    }

    /** Two filters of one class would else take each other for the same and only the first would act. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return RequestLimitFilter.class.getName() + "." + name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = key.apply(request).map(limit::take).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(problems.of(Problem.Type.TOO_MANY_REQUESTS, request, seconds), response);
    }
}
