package org.twinbridge.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.twinbridge.engine.profile.InstitutionId;

/** Addresses that answers lead on to, without scheme and host: what the server is called outside it need not know. */
final class Addresses {

    static final String INSTITUTIONS = "/api/institutions";

    private Addresses() {}

    /** Of all that is known of an institution. */
    static String of(InstitutionId id) {
        return INSTITUTIONS + "/" + UriUtils.encodePathSegment(Words.inAddress(id), "UTF-8");
    }

    /** The request again, from another offset on. */
    static String from(HttpServletRequest request, int offset) {
        var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!Paging.OFFSET.equals(name)) {
                for (String value : values) {
                    builder.queryParam(name, UriUtils.encode(value, "UTF-8"));
                }
            }
        });
        return builder.queryParam(Paging.OFFSET, offset).build(true).toUriString();
    }
}
