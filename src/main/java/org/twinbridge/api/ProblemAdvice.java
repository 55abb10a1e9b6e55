package org.twinbridge.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.twinbridge.matching.UnknownInstitutionException;

/** Answers with a problem whatever goes wrong in a controller of this package. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> badParameter(BadParameterException bad, HttpServletRequest request) {
        return problems.of(bad, request).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NotFoundException missing, HttpServletRequest request) {
        return problems.of(missing.type(), request, missing.what()).asResponse();
    }

    /** It is known, since the controller found it, but the catalogue holds active institutions only. */
    @ExceptionHandler
    ResponseEntity<Problem> closed(UnknownInstitutionException closed, HttpServletRequest request) {
        return problems.of(Problem.Type.CLOSED_INSTITUTION, request).asResponse();
    }

    /** Where only other formats are accepted, the problem comes in its own all the same: better than nothing. */
    @ExceptionHandler
    void format(HttpMediaTypeNotAcceptableException refused, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        problems.write(problems.of(Problem.Type.FORMAT, request), response);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            throw exception;
        }
        if (exception instanceof ErrorResponse error && error.getStatusCode().is4xxClientError()) {
            return problems.of(Problem.Type.REQUEST, request).asResponse();
        }
        LOG.error("The request for {} failed.", request.getRequestURI(), exception);
        return problems.of(Problem.Type.UNEXPECTED, request).asResponse();
    }
}
