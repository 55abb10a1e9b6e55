package org.twinbridge.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;

/**
 * Which state of the data an answer is made from. As long as it stays the same so does the answer to the same request, so
 * that a client that shows the tag it has is told so without the work being done.
 */
@Component
class Revision {

    private static final int BYTES = 12;

    private final Matching matching;
    private final Policies policies;

    Revision(Matching matching, Policies policies) {
        this.matching = matching;
        this.policies = policies;
    }

    /** An entity tag (RFC 9110): the release with its change number, the day, and the policy in force. */
    String tag() {
        Catalogue catalogue = matching.catalogue();
        String state = catalogue.release() + "\n" + catalogue.asOf() + "\n"
                + policies.current().label();
        byte[] digest = sha256().digest(state.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
    }

    /** The head of an answer that whoever asked may keep, but asks again about before using it. */
    static ResponseEntity.BodyBuilder answer(String tag) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
