package org.twinbridge.engine.drain;

import org.jspecify.annotations.Nullable;

/**
 * Experts of one side's country who work at the other side.
 *
 * @param ofSelfAtPartner count, 0 or more, or {@code null} if unknown
 * @param ofPartnerAtSelf count, 0 or more, or {@code null} if unknown
 */
public record Diaspora(
        @Nullable Double ofSelfAtPartner, @Nullable Double ofPartnerAtSelf) {

    private static final Diaspora UNKNOWN = new Diaspora(null, null);

    public Diaspora {
        requireCount(ofSelfAtPartner);
        requireCount(ofPartnerAtSelf);
    }

    public static Diaspora unknown() {
        return UNKNOWN;
    }

    private static void requireCount(@Nullable Double experts) {
        if (experts != null && !(experts >= 0)) {
            throw new IllegalArgumentException("The diaspora experts (%s) must be 0 or more.".formatted(experts));
        }
    }
}
