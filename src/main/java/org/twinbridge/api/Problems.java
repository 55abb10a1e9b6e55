package org.twinbridge.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems into sentences of the language that the request asks for, English if it asks for none. */
@Component
class Problems {

    private final MessageSource messages;
    private final JsonMapper mapper;

    Problems(MessageSource messages, JsonMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    /** A problem that lies in no parameter. */
    Problem of(Problem.Type type, HttpServletRequest request, Object... arguments) {
        String detail = say(request, "api.problem." + type.id() + ".detail", arguments);
        return problem(type, request, detail, null, null, null);
    }

    /** A problem with a parameter, which it names with its value and the way out. */
    Problem of(BadParameterException bad, HttpServletRequest request) {
        String suggestion = bad.suggestion();
        String reason = say(request, "api.parameter." + bad.reason(), bad.arguments());
        String detail = say(request, "api.parameter", bad.parameter(), bad.value(), reason);
        if (suggestion != null) {
            detail += " " + say(request, "api.parameter.suggestion", suggestion);
        }
        return problem(Problem.Type.PARAMETER, request, detail, bad.parameter(), bad.value(), suggestion);
    }

    /** Answers with a problem where no controller is reached. */
    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        mapper.writeValue(response.getOutputStream(), problem);
    }

    private Problem problem(
            Problem.Type type,
            HttpServletRequest request,
            String detail,
            @Nullable String parameter,
            @Nullable String value,
            @Nullable String suggestion) {
        return new Problem(
                "urn:twinbridge:problem:" + type.id(),
                say(request, "api.problem." + type.id()),
                type.status(),
                detail,
                request.getRequestURI(),
                parameter,
                value,
                suggestion);
    }

    private String say(HttpServletRequest request, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale(request));
    }

    /** What a request without a wish would be given is the server's own language, which is nobody's business. */
    private static Locale locale(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : request.getLocale();
    }
}
