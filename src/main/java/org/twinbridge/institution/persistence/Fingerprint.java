package org.twinbridge.institution.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;

/** Tells whether two descriptions of an institution are the same, without reading the stored one. */
final class Fingerprint {

    private static final char PART_END = '\u001f';

    private Fingerprint() {}

    /** SHA-256 over all that a source says of the institution; its works and whether it is active are left out. */
    static String of(Institution institution) {
        var text = new StringBuilder(400);
        add(text, institution.name(), institution.language(), institution.kind(), institution.country());
        institution.sourceTypes().forEach(type -> add(text, "type", type));
        GeoPoint place = institution.place();
        add(
                text,
                institution.city(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude());
        add(text, institution.established(), institution.website(), institution.sourceName());
        for (InstitutionName name : institution.otherNames()) {
            add(text, name.type(), name.language(), name.value());
        }
        for (InstitutionLink link : institution.links()) {
            add(text, link.type(), link.target(), link.label());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text.toString()));
    }

    private static void add(StringBuilder text, @Nullable Object... parts) {
        for (Object part : parts) {
            text.append(part).append(PART_END);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
