package org.twinbridge.steward;

import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What a user asks; {@link StewardQueue#submit} judges it.
 *
 * @param kind what is asked
 * @param institution the institution it is about; {@code null} only for one that is not listed
 * @param other the entry it is a duplicate of; {@code null} for the other kinds
 * @param text the user's own words
 */
public record NewRequest(
        RequestKind kind,
        @Nullable InstitutionId institution,
        @Nullable InstitutionId other,
        String text) {

    public NewRequest {
        if ((kind == RequestKind.NOT_LISTED) != (institution == null)) {
            throw new IllegalArgumentException(
                    "A request of the kind %s with the institution (%s) is inconsistent: only NOT_LISTED names none."
                            .formatted(kind, institution));
        }
        if ((kind == RequestKind.DUPLICATE) != (other != null)) {
            throw new IllegalArgumentException(
                    "A request of the kind %s with a second institution (%s) is inconsistent: only DUPLICATE names one."
                            .formatted(kind, other));
        }
    }

    /** @param text name, country, website: whatever lets a steward find it */
    public static NewRequest notListed(String text) {
        return new NewRequest(RequestKind.NOT_LISTED, null, null, text);
    }

    /** @param text what the user has to do with the institution */
    public static NewRequest claim(InstitutionId institution, String text) {
        return new NewRequest(RequestKind.CLAIM, institution, null, text);
    }

    /** @param text how the user knows; may be empty */
    public static NewRequest duplicate(InstitutionId institution, InstitutionId other, String text) {
        return new NewRequest(RequestKind.DUPLICATE, institution, other, text);
    }
}
