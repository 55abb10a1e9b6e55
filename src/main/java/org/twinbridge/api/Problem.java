package org.twinbridge.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request was not answered (RFC 9457, {@code application/problem+json}).
 *
 * @param type what sort of problem it is; stable, for programs
 * @param title the same for people
 * @param status the HTTP status
 * @param detail what happened and what to do about it
 * @param instance path that was asked for
 * @param parameter the parameter that is not right; left out where it is none
 * @param value what was given for it; left out where it is none
 * @param suggestion what was probably meant; left out where nothing comes near
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable String suggestion) {

    /** Sorts of problems. */
    enum Type {
        PARAMETER(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        UNKNOWN_INSTITUTION(404),
        UNKNOWN_ADDRESS(404),
        METHOD(405),
        FORMAT(406),
        CLOSED_INSTITUTION(409),
        TOO_MANY_REQUESTS(429),
        REQUEST(400),
        UNEXPECTED(500);

        private final int status;

        Type(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** As it is written in answers and in the keys of the bundle, such as {@code unknown-institution}. */
        String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    ResponseEntity<Problem> asResponse() {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
